using System.Globalization;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Http;

/// <summary>Makes the messages of attempts.</summary>
internal sealed class RequestFactory(ClientSettings settings)
{
    private const string ContentType = "application/x-amz-json-1.1";

    // The values of amz-sdk-request, by attempt: nearly every call has the first one.
    private readonly string?[] _attempts = new string?[8];

    public OperationRequest Create(in Attempt attempt)
    {
        var call = attempt.Call;
        var content = new OperationContent(call.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        var request = new OperationRequest(settings.Endpoint, call.Operation) { Content = content };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("x-amz-target", call.Operation.Target);
        headers.TryAddWithoutValidation("User-Agent", attempt.UserAgent);
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", call.InvocationId);
        headers.TryAddWithoutValidation("amz-sdk-request", AttemptHeader(attempt.Number));
        if (settings.CloseConnection)
        {
            headers.TryAddWithoutValidation("Connection", "close");
        }

        return request;
    }

    private string AttemptHeader(int attempt) =>
        attempt > _attempts.Length ? Format(attempt) : _attempts[attempt - 1] ??= Format(attempt);

    private string Format(int attempt) => string.Create(CultureInfo.InvariantCulture, $"attempt={attempt}; max={settings.MaxAttempts}");
}
