using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using UnitTests.Application;
using UnitTests.Fakes;

namespace UnitTests;

/// <summary>Tests of an application with NSubstitute.</summary>
public class NSubstituteTests
{
    private readonly ICognitoIdentityProviderClient _client = Substitute.For<ICognitoIdentityProviderClient>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithASecondFactor_AsksForTheCode()
    {
        var responder = new ScriptedResponder(_ => new SignedIn(new SignInTokens { AccessToken = "access" }));
        var challenge = new SmsMfaChallenge(responder) { Username = "ada", Delivery = new() { Destination = "+*******1234" } };
        var signIn = Substitute.For<ICognitoSignIn>();
        signIn.StartSrpAsync("ada", "password", null, Token).Returns(challenge);
        var ask = Substitute.For<Func<string, string>>();
        ask("Code sent to +*******1234").Returns("123456");

        var tokens = await new SignInDialog(signIn, ask).RunAsync("ada", "password", Token);

        Assert.Equal("access", tokens.AccessToken);
        Assert.Equal(["SMS_MFA_CODE = 123456"], responder.Responses);
    }

    [Fact]
    public async Task Disable_Throttled_ReportsTheAttempts()
    {
        _client.AdminDisableUserAsync(default!, Token)
            .ThrowsAsyncForAnyArgs(new TooManyRequestsException("Rate exceeded") { Attempts = 3, RequestId = "request-1" });

        var message = await new UserDirectory(_client, "eu-central-1_EXAMPLE").DisableAsync("ada", Token);

        Assert.Equal("Amazon Cognito is busy (3 attempts, request request-1). Try again later.", message);
    }

    [Fact]
    public async Task Invite_WhoseResponseIsLost_LooksForTheUser()
    {
        _client.AdminCreateUserAsync(default!, Token)
            .ThrowsAsyncForAnyArgs(new CognitoTransportException("No response.", new TimeoutException()) { MayHaveSucceeded = true });
        _client.AdminGetUserAsync(Arg.Is<AdminGetUserRequest>(request => request.Username == "ada"), Token)
            .Returns(new AdminGetUserResponse { Username = "ada" });

        Assert.True(await new UserDirectory(_client, "eu-central-1_EXAMPLE").InviteAsync("ada", Token));
    }

    [Fact]
    public async Task Names_OfTwoPages_AreListedInOrder()
    {
        _client.ListUsersAsync(Arg.Is<ListUsersRequest>(request => request.PaginationToken == null), Arg.Any<CancellationToken>())
            .Returns(new ListUsersResponse { Users = [new() { Username = "ada" }], PaginationToken = "next" });
        _client.ListUsersAsync(Arg.Is<ListUsersRequest>(request => request.PaginationToken == "next"), Arg.Any<CancellationToken>())
            .Returns(new ListUsersResponse { Users = [new() { Username = "grace" }] });

        Assert.Equal(["ada", "grace"], await new UserDirectory(_client, "eu-central-1_EXAMPLE").GetNamesAsync(Token));
    }
}
