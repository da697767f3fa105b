using System.Globalization;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Retry;

/// <summary>A service that checks the time of signatures by a clock of its own, and a client in front of it.</summary>
internal sealed class SkewedService : IDisposable
{
    private readonly ScriptedHandler _handler;
    private readonly CognitoIdentityProviderClient _client;

    public SkewedService(Action<CognitoClientOptions>? configure = null)
    {
        _handler = new(AnswerAsync);
        _client = TestClient.Create(_handler, options =>
        {
            options.TimeProvider = Local;
            configure?.Invoke(options);
        });
    }

    /// <summary>The client's clock.</summary>
    public WallClock Local { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>How far the service's clock is ahead of the client's.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>The Date header, when it is not the service's own time; an empty text for none.</summary>
    public string? Date { get; set; }

    /// <summary>What the service answers a signature of another time; null to accept every signature.</summary>
    public string? Error { get; set; } = """{"__type":"InvalidSignatureException","message":"Signature expired: m"}""";

    /// <summary>The times of the signatures that came.</summary>
    public List<DateTimeOffset> SignedAt { get; } = [];

    /// <summary>Done by the service before it answers.</summary>
    public Action Arrived { get; set; } = () => { };

    private DateTimeOffset Now => Local.GetUtcNow() + Ahead;

    public Task<AdminGetUserResponse> CallSignedAsync() => _client.CallSignedAsync();

    public Task<GetUserResponse> CallUnsignedAsync() => _client.CallAsync();

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        DateTimeOffset? signedAt = null;
        if (request.Headers.NonValidated.TryGetValues("X-Amz-Date", out var values))
        {
            signedAt = DateTimeOffset.ParseExact(
                values.ToString(), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            lock (SignedAt)
            {
                SignedAt.Add(signedAt.Value);
            }
        }

        Arrived();
        var isRefused = Error is not null && signedAt is { } time && (Now - time).Duration() > TimeSpan.FromMinutes(5);
        var date = Date ?? Now.ToString("r", CultureInfo.InvariantCulture);
        (string, string)[] headers = date.Length > 0 ? [("Date", date)] : [];
        return await ScriptedHandler.Answer(isRefused ? 400 : 200, isRefused ? Error! : "{}", headers)(request, cancellationToken);
    }

    /// <summary>A clock that can be set without time going by: timers and time limits do not see it.</summary>
    internal sealed class WallClock : SkippingTime
    {
        public WallClock(DateTimeOffset start)
            : base(TimeSpan.FromSeconds(1)) => SetUtcNow(start);

        public TimeSpan SetForward { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + SetForward;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
