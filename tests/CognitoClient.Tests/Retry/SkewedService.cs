using System.Globalization;
using System.Net;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Operations;
using CognitoClient.Tests.Protocol;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Retry;

/// <summary>A service that checks the time of signatures by a clock of its own, and a client with its signer in front of it.</summary>
internal sealed class SkewedService : HttpMessageHandler, IAwsCredentialsProvider
{
    private readonly OperationInvoker _invoker;

    public SkewedService() => _invoker = TestCalls.Invoker(this, TestCalls.Settings with { TimeProvider = Local, Credentials = this });

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

    public Task<PingResponse> PingAsync(OperationAuth auth = OperationAuth.SigV4) => _invoker.InvokeAsync(
        TestCalls.Ping(auth), new PingRequest { Name = "x" }, TestContext.Current.CancellationToken);

    public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => new(new AwsCredentials("AKIA", "secret"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
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
        var response = new HttpResponseMessage(isRefused ? HttpStatusCode.BadRequest : HttpStatusCode.OK)
        {
            Content = new StringContent(isRefused ? Error! : "{}"),
        };
        var date = Date ?? Now.ToString("r", CultureInfo.InvariantCulture);
        if (date.Length > 0)
        {
            response.Headers.TryAddWithoutValidation("Date", date);
        }

        return response;
    }

    /// <summary>A clock that can be set without time going by: timers and time limits do not see it.</summary>
    internal sealed class WallClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        public TimeSpan SetForward { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + SetForward;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
