using System.Globalization;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Http;

/// <summary>Creates the HTTP messages of attempts.</summary>
internal sealed class RequestFactory(ClientSettings settings)
{
    private const string ContentType = "application/x-amz-json-1.1";

    // User-Agent belongs to the browser. AWS clients in browsers send the other header, which the service allows other origins to send.
    private static string UserAgentHeader => OperatingSystem.IsBrowser() ? "x-amz-user-agent" : "User-Agent";

    // The values of amz-sdk-request by attempt. Nearly all calls use the first one.
    private readonly string?[] _attempts = new string?[8];

    public OperationRequest Create(in Attempt attempt)
    {
        var call = attempt.Call;
        var content = new OperationContent(call.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        var request = CreateEmpty(call.Operation, attempt.Settings.Headers);
        request.Content = content;
        var headers = request.Headers;
        headers.TryAddWithoutValidation("x-amz-target", call.Operation.Target);
        headers.TryAddWithoutValidation(UserAgentHeader, attempt.Settings.UserAgent);
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", call.InvocationId);
        headers.TryAddWithoutValidation("amz-sdk-request", AttemptHeader(attempt.Number, attempt.Settings.MaxAttempts));
        if (OperatingSystem.IsBrowser())
        {
            FetchOptions.Set(request);
        }
        else if (settings.CloseConnection)
        {
            headers.TryAddWithoutValidation("Connection", "close");
        }

        return request;
    }

    private OperationRequest CreateEmpty(OperationDescriptor operation, IReadOnlyDictionary<string, string>? callHeaders)
    {
        if (callHeaders is null)
        {
            return new OperationRequest(settings.Endpoint, operation);
        }

        var request = new ExtendedRequest(settings.Endpoint, operation, callHeaders);
        foreach (var (name, value) in callHeaders)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private string AttemptHeader(int attempt, int maxAttempts) =>
        attempt > _attempts.Length || maxAttempts != settings.MaxAttempts
            ? Format(attempt, maxAttempts)
            : _attempts[attempt - 1] ??= Format(attempt, maxAttempts);

    private static string Format(int attempt, int maxAttempts) =>
        string.Create(CultureInfo.InvariantCulture, $"attempt={attempt}; max={maxAttempts}");
}
