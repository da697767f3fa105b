using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>What a failed call says about whether it was carried out all the same: in its property, and in its text.</summary>
public class MayHaveSucceededTests
{
    private const string May = "the service may have carried the request out";
    private const string EarlierMay = "an earlier attempt may have succeeded";
    private const string Refused = "the service refused every attempt that reached it";
    private const string NothingSent = "nothing was sent";
    private const string Exists = """{"__type":"UsernameExistsException","message":"m"}""";
    private const string Internal = """{"__type":"InternalErrorException","message":"m"}""";

    private static readonly Step Lost = Throw(new IOException("m."));
    private static readonly Step NotConnected = Throw(new HttpRequestException(HttpRequestError.ConnectionError, "m."));

    private static readonly (string Name, Step[] Course, bool MayHaveSucceeded, string Text)[] Courses =
    [
        ("never connected", [NotConnected], false, NothingSent),
        ("always lost", [Lost], true, May),
        ("lost, then not connected", [Lost, NotConnected], true, EarlierMay),
        ("not connected, then lost", [NotConnected, NotConnected, Lost], true, May),
        ("named server error, then not connected", [Answer(500, Internal), NotConnected], false, Refused),
        ("gateway's error, then not connected", [Answer(504, "<html/>"), NotConnected], true, EarlierMay),
        ("user's error", [Answer(400, Exists)], false, "m"),
        ("lost, then user's error", [Lost, Answer(400, Exists)], true, "m"),
        ("server error with a name", [Answer(500, Internal)], false, "m"),
        ("server error without a name", [Answer(502)], true, "HTTP 502"),
        ("refused without a name", [Answer(403)], false, "HTTP 403"),
        ("unreadable success", [Answer(200, "<html/>")], true, "body that cannot be read"),
        ("client disposed", [Throw(new TaskCanceledException("t"))], true, May),
    ];

    public static TheoryData<string> Names { get; } = [.. Courses.Select(course => course.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_Fails_TellsWhetherItMayHaveSucceeded(string name)
    {
        var (_, course, expected, text) = Courses.Single(course => course.Name == name);
        using var handler = new ScriptedHandler(course);
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        AssertSays(expected, exception);
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_NoCredentials_TellsWhetherAnAttemptBeforeMayHaveSucceeded(bool lostBefore)
    {
        using var handler = new ScriptedHandler(Lost);
        var left = lostBefore ? 1 : 0;
        var credentials = new TestCredentials(_ => left-- > 0
            ? new(new AwsCredentials("AKIA", "secret"))
            : throw new CognitoCredentialsException("No credentials."));
        using var client = TestClient.Create(handler, options => options.Use(credentials));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Equal("No credentials.", exception.Message);
        AssertSays(lostBefore, exception);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Call_AHandlerSendsTheAttemptAgain_DoesNotHideTheLostOne(bool answered, bool insideTheSigner)
    {
        using var handler = new ScriptedHandler(Lost, answered ? Answer(400, Exists) : NotConnected);
        var services = new ServiceCollection();
        var builder = services.AddCognitoClient(options =>
        {
            TestClient.Configure(options);
            options.MaxAttempts = 1;
        });
        _ = insideTheSigner
            ? builder.ConfigurePrimaryHttpMessageHandler(() => Resending(handler))
            : builder.ConfigurePrimaryHttpMessageHandler(() => handler).AddHttpMessageHandler(() => Resending());
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<ICognitoIdentityProviderClient>();

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => client.CallAsync());

        Assert.Equal((1, 2, true), (exception.Attempts, handler.Messages.Count, exception.MayHaveSucceeded));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_TimeIsUp_DependsOnWhetherTheMessageHadLeftTheSigner(bool duringCredentials)
    {
        var time = new FakeTimeProvider();
        using var handler = new ScriptedHandler(Stall);
        var credentials = new TestCredentials(async token =>
        {
            await Task.Delay(duringCredentials ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, token);
            return new("AKIA", "secret");
        });
        using var client = TestClient.Create(handler, options =>
        {
            (options.TimeProvider, options.MaxAttempts) = (time, 1);
            options.Use(credentials);
        });
        Task call = client.CallSignedAsync();
        time.Advance(TestClient.AttemptTimeout);

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => call);

        Assert.Equal(duringCredentials, exception is CognitoCredentialsException);
        Assert.Equal(
            duringCredentials
                ? "AdminGetUser received no credentials from TestCredentials within 10 s, the time limit of an attempt "
                    + $"(AttemptTimeout); {NothingSent}."
                : "AdminGetUser timed out after 10 s, the time limit of an attempt (AttemptTimeout), while waiting for the response; "
                    + $"{May}.",
            exception.Message);
        Assert.Equal(!duringCredentials, exception.MayHaveSucceeded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_TimeIsUpWhileConnecting_NothingWasSent(bool ownLimit)
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
        using var client = TestClient.Create(handler, options => (options.TimeProvider, options.MaxAttempts) = (time, 1));
        Task call = client.CallAsync();
        await connecting.Task;
        if (ownLimit)
        {
            time.Advance(TestClient.AttemptTimeout);
        }

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Contains(NothingSent, exception.Message, StringComparison.Ordinal);
        Assert.Equal((true, false), (exception.IsTimeout, exception.MayHaveSucceeded));
    }

    private static void AssertSays(bool expected, CognitoIdentityProviderException exception)
    {
        Assert.Equal(expected, exception.MayHaveSucceeded);
        Assert.Equal(expected, exception.ToString().EndsWith(", may have succeeded]", StringComparison.Ordinal));
    }

    private static InterveningHandler Resending(HttpMessageHandler? inner = null)
    {
        var handler = new InterveningHandler(async (_, send) =>
        {
            try
            {
                return await send();
            }
            catch (IOException)
            {
                return await send();
            }
        });
        if (inner is not null)
        {
            handler.InnerHandler = inner;
        }

        return handler;
    }
}
