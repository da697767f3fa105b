using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Http;

/// <summary>Makes the message of an attempt. Every text that does not change from call to call is built once.</summary>
internal sealed class MessageFactory
{
    private const int KnownAttempts = 10;

    private readonly string?[] _attempts = new string?[KnownAttempts];
    private readonly ServiceDescription _service;
    private readonly ClientSettings _settings;
    private readonly EndpointClock _clock;

    public MessageFactory(ServiceDescription service, ClientSettings settings, EndpointClock clock)
    {
        _clock = clock;
        _service = service;
        _settings = settings;
    }

    public OperationRequest Create(OperationCall call)
    {
        var content = new OperationContent(call.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.1");

        // Not with the message's own headers: either half has room for four and is copied for the fifth, and signing adds two to those below.
        content.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", call.InvocationId);
        content.Headers.TryAddWithoutValidation("amz-sdk-request", AttemptOf(call.Retry.Attempt));

        var request = new OperationRequest(_settings.Endpoint, call.Operation, call.Auth, _clock) { Content = content };
        HttpRequestHeaders headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", call.IsPaged ? _settings.PaginatorUserAgent : _settings.UserAgent);
        headers.TryAddWithoutValidation("x-amz-target", call.Descriptor.Target);
        if (_settings.CloseConnection)
        {
            headers.TryAddWithoutValidation("Connection", "close");
        }

        return request;
    }

    private string AttemptOf(int attempt) => attempt > KnownAttempts ? AttemptText(attempt) : _attempts[attempt - 1] ??= AttemptText(attempt);

    private string AttemptText(int attempt) => string.Concat(
        "attempt=", attempt.ToString(CultureInfo.InvariantCulture), "; max=", _settings.MaxAttempts.ToString(CultureInfo.InvariantCulture));

}
