using System.Collections.Concurrent;
using System.Net.Http.Headers;
using CognitoClient.Signing;

namespace CognitoClient.Protocol;

/// <summary>Makes the message of an attempt. Every text that does not change from call to call is built once.</summary>
internal sealed class MessageFactory
{
    private const int PrebuiltAttempts = 10;

    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly string[] _attempts;
    private readonly ServiceDescription _service;
    private readonly ClientSettings _settings;
    private readonly EndpointClock _clock;

    public MessageFactory(ServiceDescription service, ClientSettings settings, EndpointClock clock)
    {
        _clock = clock;
        _service = service;
        _settings = settings;
        _attempts = new string[Math.Min(settings.MaxAttempts, PrebuiltAttempts)];
        for (int i = 0; i < _attempts.Length; i++)
        {
            _attempts[i] = AttemptOf(i + 1);
        }
    }

    public OperationRequest Create(OperationCall call)
    {
        var content = new OperationContent(call.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-amz-json-1.1");
        var request = new OperationRequest(_settings.Endpoint, call.Operation, call.Auth, _clock) { Content = content };

        int attempt = call.Retry.Attempt;
        HttpRequestHeaders headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", call.IsPaged ? _settings.PaginatorUserAgent : _settings.UserAgent);
        headers.TryAddWithoutValidation("amz-sdk-invocation-id", call.InvocationId);
        headers.TryAddWithoutValidation("amz-sdk-request", attempt <= _attempts.Length ? _attempts[attempt - 1] : AttemptOf(attempt));
        headers.TryAddWithoutValidation("x-amz-target", TargetOf(call.Operation));
        if (_settings.CloseConnection)
        {
            headers.TryAddWithoutValidation("Connection", "close");
        }

        return request;
    }

    private string AttemptOf(int attempt) => $"attempt={attempt}; max={_settings.MaxAttempts}";

    private string TargetOf(string operation) =>
        _targets.GetOrAdd(operation, static (name, prefix) => $"{prefix}.{name}", _service.TargetPrefix);
}
