using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;
using Moq;
using UnitTests.Application;
using UnitTests.Fakes;

namespace UnitTests;

/// <summary>Tests of an application with Moq.</summary>
public class MoqTests
{
    private readonly Mock<ICognitoIdentityProviderClient> _client = new(MockBehavior.Strict);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithAChoiceOfFactors_TakesTheFirst()
    {
        var responder = new ScriptedResponder(
            self => new SoftwareTokenMfaChallenge(self) { Username = "ada" },
            _ => new SignedIn(new SignInTokens { AccessToken = "access" }));
        var signIn = new Mock<ICognitoSignIn>(MockBehavior.Strict);
        signIn.Setup(mock => mock.StartSrpAsync("ada", "password", null, Token)).ReturnsAsync(new SelectMfaTypeChallenge(responder)
        {
            Username = "ada", Choices = [ChallengeNameType.SoftwareTokenMfa, ChallengeNameType.SmsMfa],
        });

        var tokens = await new SignInDialog(signIn.Object, _ => "123456").RunAsync("ada", "password", Token);

        Assert.Equal("access", tokens.AccessToken);
        Assert.Equal(["ANSWER = SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA_CODE = 123456"], responder.Responses);
    }

    [Fact]
    public async Task Disable_Throttled_ReportsTheAttempts()
    {
        _client.Setup(client => client.AdminDisableUserAsync(It.IsAny<AdminDisableUserRequest>(), Token))
            .ThrowsAsync(new TooManyRequestsException("Rate exceeded") { Attempts = 3, RequestId = "request-1" });

        var message = await new UserDirectory(_client.Object, "eu-central-1_EXAMPLE").DisableAsync("ada", Token);

        Assert.Equal("Amazon Cognito is busy (3 attempts, request request-1). Try again later.", message);
    }

    [Fact]
    public async Task Invite_WhoseResponseIsLost_LooksForTheUser()
    {
        _client.Setup(client => client.AdminCreateUserAsync(It.IsAny<AdminCreateUserRequest>(), Token))
            .ThrowsAsync(new CognitoTransportException("No response.", new TimeoutException()) { MayHaveSucceeded = true });
        _client.Setup(client => client.AdminGetUserAsync(It.IsAny<AdminGetUserRequest>(), Token))
            .ThrowsAsync(new UserNotFoundException("User does not exist."));

        Assert.False(await new UserDirectory(_client.Object, "eu-central-1_EXAMPLE").InviteAsync("ada", Token));
    }

    [Fact]
    public async Task Names_OfTwoPages_AreListedInOrder()
    {
        _client.SetupSequence(client => client.ListUsersAsync(It.IsAny<ListUsersRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ListUsersResponse { Users = [new() { Username = "ada" }], PaginationToken = "next" })
            .ReturnsAsync(new ListUsersResponse { Users = [new() { Username = "grace" }] });

        Assert.Equal(["ada", "grace"], await new UserDirectory(_client.Object, "eu-central-1_EXAMPLE").GetNamesAsync(Token));
    }
}
