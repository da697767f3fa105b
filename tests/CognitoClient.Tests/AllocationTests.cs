using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Signing;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests;

/// <summary>
/// What a call allocates, answered at once and in process, while nobody listens to telemetry: the message, its headers, the answer's
/// objects of .NET and the response. The figures leave no room for another object; who adds to them has to say so here.
/// </summary>
[Collection(nameof(Diagnostics.TelemetryGroup))]
public sealed class AllocationTests
{
    private const int CallsPerRound = 200;

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private static readonly bool IsOptimized =
        typeof(CognitoIdentityProviderClient).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private static readonly byte[] Page = JsonSerializer.SerializeToUtf8Bytes(new ListUsersResponse
    {
        Users = [.. Enumerable.Range(0, 60).Select(UserAt)],
        PaginationToken = new string('t', 300),
    });

    [Fact]
    public async Task SmallSignedCall_AllocatesItsMessageAndItsAnswer()
    {
        using var client = Client("{}"u8.ToArray());
        var request = new AdminDisableUserRequest { UserPoolId = "eu-central-1_EXAMPLE", Username = "ada" };

        await AssertAtMostAsync(1_860, () => client.AdminDisableUserAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SmallUnsignedCall_AllocatesItsMessageAndItsAnswer()
    {
        using var client = Client("{}"u8.ToArray());
        var request = new GlobalSignOutRequest { AccessToken = "token" };

        await AssertAtMostAsync(1_080, () => client.GlobalSignOutAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TypedError_AllocatesLittleMoreThanTheException()
    {
        using var client = Client(
            """{"__type":"UserNotFoundException","message":"User does not exist."}"""u8.ToArray(), HttpStatusCode.BadRequest);
        var request = new AdminGetUserRequest { UserPoolId = "eu-central-1_EXAMPLE", Username = "nobody" };

        await AssertAtMostAsync(2_850, async () =>
        {
            try
            {
                await client.AdminGetUserAsync(request, TestContext.Current.CancellationToken);
                Assert.Fail("There was no error.");
            }
            catch (UserNotFoundException)
            {
                // As expected.
            }
        });
    }

    [Fact]
    public async Task PageOfUsers_SharesWhatRepeats()
    {
        using var client = Client(Page);
        var request = new ListUsersRequest { UserPoolId = "eu-central-1_EXAMPLE" };

        await AssertAtMostAsync(41_900, () => client.ListUsersAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StreamOfUsers_AddsAtMost200BytesAPage()
    {
        using var client = Client(Page);
        using var paging = Client(Pages(10));
        var request = new ListUsersRequest { UserPoolId = "eu-central-1_EXAMPLE" };

        var page = await MeasureAsync(
            () => client.ListUsersAsync(request with { PaginationToken = "t" }, TestContext.Current.CancellationToken));
        var stream = await MeasureAsync(async () =>
        {
            await foreach (var _ in paging.ListUsersItemsAsync(request, TestContext.Current.CancellationToken))
            {
            }
        });
        var byHand = await MeasureAsync(async () =>
        {
            var next = request;
            while ((await paging.ListUsersAsync(next, TestContext.Current.CancellationToken)).PaginationToken is { } token)
            {
                next = request with { PaginationToken = token };
            }
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"The item stream adds {(stream - byHand) / 10} bytes a page, at most 200");
        Assert.InRange(page, 1, 42_050);
        Assert.InRange((stream - byHand) / 10, long.MinValue, 200);
    }

    [Fact]
    public async Task Signature_AllocatesItsHeaders()
    {
        using var signing = Client("{}"u8.ToArray());
        using var anonymous = Client(_ => Answer("{}"u8.ToArray()), new() { Region = "eu-central-1", Anonymous = true });
        var request = new GetClientTokenRequest { ClientId = "client", Secret = "secret" };

        // Signed if the client has credentials.
        var signed = await MeasureAsync(() => signing.GetClientTokenAsync(request, TestContext.Current.CancellationToken));
        var unsigned = await MeasureAsync(() => anonymous.GetClientTokenAsync(request, TestContext.Current.CancellationToken));

        AssertAtMost(725, signed - unsigned);
    }

    [Fact]
    public async Task WaitForAHandlerOfTheApplication_AllocatesLittle()
    {
        // Answered after the call has returned, on the same thread.
        var pending = new TaskCompletionSource<HttpResponseMessage>();
        using var handler = new PendingHandler(() => pending.Task);
        var guarded = Client(handler, isGuarded: true);
        var ordinary = Client(handler, isGuarded: false);
        var request = new GlobalSignOutRequest { AccessToken = "token" };

        var bytes = await MeasureAsync(() => CallAsync(guarded)) - await MeasureAsync(() => CallAsync(ordinary));

        AssertAtMost(300, bytes);

        Task CallAsync(OperationInvoker invoker)
        {
            pending = new();
            var call = invoker.InvokeAsync(
                CognitoIdentityProviderOperations.GlobalSignOut, request, TestContext.Current.CancellationToken);
            pending.SetResult(Answer("{}"u8.ToArray()));
            return call;
        }
    }

    private static OperationInvoker Client(HttpMessageHandler handler, bool isGuarded)
    {
        var settings = Settings.TestSettings.Resolve(new() { Region = "eu-central-1", Anonymous = true });
        return new(
            new HttpMessageInvoker(handler), CognitoIdentityProviderService.Description, settings,
            new EndpointClock(TimeProvider.System, settings.Logger), new ClientLifetime(null),
            isGuarded ? HandlerGuard.Create(handler) : null);
    }

    private sealed class PendingHandler(Func<Task<HttpResponseMessage>> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            respond();
    }

    private static async Task AssertAtMostAsync(long limit, Func<Task> call) => AssertAtMost(limit, await MeasureAsync(call));

    private static void AssertAtMost(long limit, long bytes)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"{TestContext.Current.TestMethod!.MethodName}: {bytes} bytes, at most {limit}");
        Assert.InRange(bytes, 1, limit);
    }

    /// <summary>
    /// The bytes of one call, in the best of several rounds. The runtime optimizes code that has run for a while, and such code allocates
    /// less, so there are more rounds until none was better for a second.
    /// </summary>
    private static async Task<long> MeasureAsync(Func<Task> call)
    {
        Assert.SkipUnless(IsOptimized, "Code that is not optimized allocates more: run these tests with -c Release.");
        var best = long.MaxValue;
        for (var improved = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(improved) < Settled;)
        {
            var bytes = await MeasureRoundAsync(call);
            if (bytes < best)
            {
                (best, improved) = (bytes, Stopwatch.GetTimestamp());
            }
        }

        return best;
    }

    private static async Task<long> MeasureRoundAsync(Func<Task> call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < CallsPerRound; i++)
        {
            // Answered at once, so that it stays on this thread.
            var task = call();
            Assert.True(task.IsCompleted);
            await task;
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / CallsPerRound;
    }

    private static CognitoIdentityProviderClient Client(byte[] body, HttpStatusCode status = HttpStatusCode.OK) =>
        Client(_ => Answer(body, status));

    // Without an HttpClient, which allocates, too, and as the client does that has connections of its own.
    private static CognitoIdentityProviderClient Client(
        Func<HttpRequestMessage, HttpResponseMessage> answer, CognitoClientOptions? options = null) =>
        CognitoIdentityProviderClient.Create(
            Settings.TestSettings.Resolve(
                options ?? new() { Region = "eu-central-1", AccessKeyId = "AKIDEXAMPLE", SecretAccessKey = "secret" }),
            new AnsweringHandler(answer));

    private static HttpResponseMessage Answer(byte[] body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new ByteArrayContent(body) };

    /// <summary>Answers with pages of a user each, again and again.</summary>
    private static Func<HttpRequestMessage, HttpResponseMessage> Pages(int count)
    {
        var page = 0;
        return _ =>
        {
            page = (page + 1) % count;
            var token = page == 0 ? "" : $$""","PaginationToken":"{{page}}" """;
            return new() { Content = new StringContent($$"""{"Users":[{"Username":"ada"}]{{token}}}""") };
        };
    }

    private static UserType UserAt(int index) => new()
    {
        Username = $"user-{index}",
        Enabled = true,
        UserStatus = UserStatusType.Confirmed,
        UserCreateDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000123 + index),
        UserLastModifiedDate = DateTimeOffset.FromUnixTimeMilliseconds(1700000000456 + index),
        Attributes =
        [
            new() { Name = "sub", Value = $"00000000-0000-0000-0000-{index:D12}" },
            new() { Name = "email", Value = $"user-{index:D4}@example.com" },
            new() { Name = "email_verified", Value = "true" },
            new() { Name = "phone_number", Value = $"+4915200{index:D7}" },
            new() { Name = "phone_number_verified", Value = "false" },
            new() { Name = "locale", Value = "de-DE" },
        ],
    };
}
