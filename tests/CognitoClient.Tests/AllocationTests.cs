using System.Net;
using System.Text.Json;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Signing;
using CognitoClient.Model;
using Microsoft.Extensions.Logging.Abstractions;

namespace CognitoClient.Tests;

/// <summary>
/// What a call allocates, answered at once and in process: the message, its headers, the answer's objects of .NET and the response. The
/// figures are exact; who adds to them has to say so here.
/// </summary>
[Collection(nameof(Diagnostics.TelemetryGroup))]
public sealed class AllocationTests
{
    private const int Rounds = 5;
    private const int CallsPerRound = 200;

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

        await AssertAtMostAsync(2_100, () => client.AdminDisableUserAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SmallUnsignedCall_AllocatesItsMessageAndItsAnswer()
    {
        using var client = Client("{}"u8.ToArray());
        var request = new GlobalSignOutRequest { AccessToken = "token" };

        await AssertAtMostAsync(1_150, () => client.GlobalSignOutAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TypedError_AllocatesLittleMoreThanTheException()
    {
        using var client = Client(
            """{"__type":"UserNotFoundException","message":"User does not exist."}"""u8.ToArray(), HttpStatusCode.BadRequest);
        var request = new AdminGetUserRequest { UserPoolId = "eu-central-1_EXAMPLE", Username = "nobody" };

        await AssertAtMostAsync(3_500, async () =>
        {
            try
            {
                await client.AdminGetUserAsync(request, TestContext.Current.CancellationToken);
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

        await AssertAtMostAsync(42_350, () => client.ListUsersAsync(request, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StreamOfUsers_AddsAtMost200BytesAPage()
    {
        using var client = Client(Page);
        var request = new ListUsersRequest { UserPoolId = "eu-central-1_EXAMPLE" };

        var page = await MeasureAsync(
            () => client.ListUsersAsync(request with { PaginationToken = "t" }, TestContext.Current.CancellationToken));
        var stream = await MeasureAsync(async () =>
        {
            var tokens = new TokenHandler(pages: 10);
            using var counting = Client(tokens);
            await foreach (var _ in counting.ListUsersItemsAsync(request, TestContext.Current.CancellationToken))
            {
            }
        });
        var byHand = await MeasureAsync(async () =>
        {
            var tokens = new TokenHandler(pages: 10);
            using var counting = Client(tokens);
            var next = request;
            while ((await counting.ListUsersAsync(next, TestContext.Current.CancellationToken)).PaginationToken is { } token)
            {
                next = request with { PaginationToken = token };
            }
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"The item stream adds {(stream - byHand) / 10} bytes a page, at most 200");
        Assert.InRange(page, 1, 42_550);
        Assert.InRange((stream - byHand) / 10, long.MinValue, 200);
    }

    [Fact]
    public async Task Signature_AllocatesItsHeader()
    {
        var settings = Settings.TestSettings.Resolve(
            new() { Region = "eu-central-1", AccessKeyId = "AKIDEXAMPLE", SecretAccessKey = "secret" });
        var clock = new EndpointClock(TimeProvider.System, NullLogger.Instance);
        using var signing = SigningHandler.Create(
            settings, CognitoIdentityProviderService.Description, clock, new CannedHandler([], HttpStatusCode.OK, shared: true));
        using var invoker = new HttpMessageInvoker(signing);
        using var message = new OperationRequest(settings.Endpoint, CognitoIdentityProviderOperations.AdminGetUser)
        {
            Content = new OperationContent("{}"u8.ToArray()),
        };
        message.Headers.TryAddWithoutValidation("x-amz-target", "AWSCognitoIdentityProviderService.AdminGetUser");

        await AssertAtMostAsync(500, () => invoker.SendAsync(message, TestContext.Current.CancellationToken));
    }

    private static async Task AssertAtMostAsync(long limit, Func<Task> call)
    {
        var bytes = await MeasureAsync(call);
        TestContext.Current.TestOutputHelper!.WriteLine($"{TestContext.Current.TestMethod!.MethodName}: {bytes} bytes, at most {limit}");
        Assert.InRange(bytes, 1, limit);
    }

    /// <summary>The bytes of one call: of the best of several rounds, since the runtime itself allocates now and then.</summary>
    private static async Task<long> MeasureAsync(Func<Task> call)
    {
        var best = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < CallsPerRound; i++)
            {
                // Answered at once, so that it stays on this thread.
                var task = call();
                Assert.True(task.IsCompleted);
                await task;
            }

            best = Math.Min(best, (GC.GetAllocatedBytesForCurrentThread() - before) / CallsPerRound);
        }

        return best;
    }

    private static CognitoIdentityProviderClient Client(byte[] body, HttpStatusCode status = HttpStatusCode.OK) =>
        Client(new CannedHandler(body, status));

    private static CognitoIdentityProviderClient Client(HttpMessageHandler handler)
    {
        var settings = Settings.TestSettings.Resolve(
            new() { Region = "eu-central-1", AccessKeyId = "AKIDEXAMPLE", SecretAccessKey = "secret" });
        return CognitoIdentityProviderClient.Create(settings, handler);
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

    private sealed class CannedHandler(byte[] body, HttpStatusCode status, bool shared = false) : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage>? _answer = shared ? Task.FromResult(Answer(body, status)) : null;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _answer ?? Task.FromResult(Answer(body, status));

        private static HttpResponseMessage Answer(byte[] body, HttpStatusCode status) =>
            new(status) { Content = new ByteArrayContent(body) };
    }

    private sealed class TokenHandler(int pages) : HttpMessageHandler
    {
        private int _page;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var token = ++_page < pages ? $$""","PaginationToken":"{{_page}}" """ : "";
            return Task.FromResult(
                new HttpResponseMessage { Content = new StringContent($$"""{"Users":[{"Username":"ada"}]{{token}}}""") });
        }
    }
}
