using CognitoClient.Internal.Operations;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Protocol.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>What a failed call says about whether it was carried out all the same: in its property, and in its text.</summary>
public class MayHaveSucceededTests
{
    private const string May = "the service may have carried the request out";
    private const string EarlierMay = "an earlier attempt may have succeeded";
    private const string Refused = "the service answered every attempt with an error";
    private const string NothingSent = "nothing was sent";
    private const string Exists = """{"__type":"UsernameExistsException","message":"m"}""";
    private const string Internal = """{"__type":"InternalErrorException","message":"m"}""";

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Lost = Throw(new IOException("m."));
    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> NotConnected =
        Throw(new HttpRequestException(HttpRequestError.ConnectionError, "m."));

    public static TheoryData<string, Func<CancellationToken, Task<HttpResponseMessage>>[], bool, string> Courses { get; } = new()
    {
        { "never connected", [NotConnected], false, NothingSent },
        { "always lost", [Lost], true, May },
        { "lost, then not connected", [Lost, NotConnected], true, EarlierMay },
        { "not connected, then lost", [NotConnected, NotConnected, Lost], true, May },
        { "named server error, then not connected", [Answer(500, Internal), NotConnected], false, Refused },
        { "gateway's error, then not connected", [Answer(504, "<html/>"), NotConnected], true, EarlierMay },
        { "user's error", [Answer(400, Exists)], false, "m" },
        { "lost, then user's error", [Lost, Answer(400, Exists)], true, "m" },
        { "server error with a name", [Answer(500, Internal)], false, "m" },
        { "server error without a name", [Answer(502)], true, "HTTP 502" },
        { "refused without a name", [Answer(403)], false, "HTTP 403" },
        { "unreadable success", [Answer(200, "<html/>")], true, "body that cannot be read" },
        { "client disposed", [Throw(new TaskCanceledException("t"))], true, May },
        { "no credentials", [Throw(new CognitoCredentialsException("No credentials."))], false, "No credentials." },
        { "lost, then no credentials", [Lost, Throw(new CognitoCredentialsException("No credentials."))], true, "No credentials." },
    };

    [Theory]
    [MemberData(nameof(Courses), DisableDiscoveryEnumeration = true)]
    public async Task InvokeAsync_Fails_TellsWhetherItMayHaveSucceeded(
        string name, Func<CancellationToken, Task<HttpResponseMessage>>[] course, bool expected, string text)
    {
        using var handler = new ScriptedHandler(course);

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal((name, expected), (name, exception.MayHaveSucceeded));
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.Equal((name, expected), (name, exception.ToString().EndsWith(", may have succeeded]", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task InvokeAsync_AHandlerSendsTheAttemptAgain_DoesNotHideTheLostOne(bool answered, bool insideTheSigner)
    {
        using var handler = new ScriptedHandler(Lost, answered ? Answer(400, Exists) : NotConnected);
        var invoker = TestCalls.Invoker(
            TestCalls.Settings with { MaxAttempts = 1 },
            signing => insideTheSigner ? signing(new Resending(handler)) : new Resending(signing(handler)));

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => invoker.PingAsync());

        Assert.Equal((1, 2, true), (exception.Attempts, handler.Messages.Count, exception.MayHaveSucceeded));
    }

    private sealed class Resending(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (IOException)
            {
                return await base.SendAsync(request, cancellationToken);
            }
        }
    }

    [Theory]
    [InlineData(true, NothingSent)]
    [InlineData(false, May)]
    public async Task InvokeAsync_TimeIsUp_DependsOnWhetherTheMessageHadLeftTheSigner(bool duringCredentials, string text)
    {
        var time = new FakeTimeProvider();
        using var handler = new ScriptedHandler(Stall);
        var invoker = TestCalls.Invoker(
            handler, TestCalls.Settings with { TimeProvider = time, MaxAttempts = 1, Credentials = new Source(duringCredentials) });
        Task call = invoker.InvokeAsync(
            TestCalls.Ping(OperationAuth.SigV4), new PingRequest { Name = "x" }, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal($"Ping received no response within 10 s, the time limit of an attempt (AttemptTimeout); {text}.", exception.Message);
        Assert.Equal(!duringCredentials, exception.MayHaveSucceeded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_TimeIsUpWhileConnecting_NothingWasSent(bool ownLimit)
    {
        var time = new FakeTimeProvider();
        var connecting = new TaskCompletionSource();
        using var handler = new SocketsHttpHandler
        {
            ConnectTimeout = ownLimit ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(1),
            ConnectCallback = async (_, cancellationToken) =>
            {
                connecting.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                throw new InvalidOperationException("Unreachable.");
            },
        };
        Task call = TestCalls.Invoker(handler, TestCalls.Settings with { TimeProvider = time, MaxAttempts = 1 }).PingAsync();
        await connecting.Task;
        if (ownLimit)
        {
            time.Advance(TimeSpan.FromSeconds(10));
        }

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Contains(NothingSent, exception.Message, StringComparison.Ordinal);
        Assert.Equal((true, false), (exception.IsTimeout, exception.MayHaveSucceeded));
    }

    private sealed class Source(bool stalls) : IAwsCredentialsProvider
    {
        public async ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(stalls ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
            return new("AKIA", "secret");
        }
    }
}
