using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;
using UnitTests.Application;
using UnitTests.Fakes;

namespace UnitTests;

/// <summary>Tests of an application with a hand-written fake of the client, and without a mocking library.</summary>
public class FakeClientTests
{
    private readonly FakeClient _fake = FakeClient.Create();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithASecondFactor_SendsTheCode()
    {
        _fake
            .On((InitiateAuthRequest _) => new InitiateAuthResponse
            {
                ChallengeName = ChallengeNameType.SmsMfa,
                Session = "session",
                ChallengeParameters = new Dictionary<string, string> { ["CODE_DELIVERY_DESTINATION"] = "+*******1234" },
            })
            .On((RespondToAuthChallengeRequest request) => request.ChallengeResponses?["SMS_MFA_CODE"] == "123456"
                ? new RespondToAuthChallengeResponse { AuthenticationResult = new() { AccessToken = "access", ExpiresIn = 3600 } }
                : throw new CodeMismatchException("Invalid code"));
        var signIn = new CognitoSignIn(_fake.Client, new() { UserPoolId = "eu-central-1_EXAMPLE", ClientId = "client" });

        var tokens = await new SignInDialog(signIn, _ => "123456").RunAsync("ada", "password", Token);

        Assert.Equal("access", tokens.AccessToken);
    }

    [Fact]
    public async Task Disable_Throttled_ReportsTheAttempts()
    {
        _fake.On<AdminDisableUserRequest, AdminDisableUserResponse>(
            _ => throw new TooManyRequestsException("Rate exceeded") { Attempts = 3, RequestId = "request-1" });

        var message = await new UserDirectory(_fake.Client, "eu-central-1_EXAMPLE").DisableAsync("ada", Token);

        Assert.Equal("Amazon Cognito is busy (3 attempts, request request-1). Try again later.", message);
    }

    [Fact]
    public async Task Invite_WhoseResponseIsLost_LooksForTheUser()
    {
        _fake
            .On<AdminCreateUserRequest, AdminCreateUserResponse>(
                _ => throw new CognitoTransportException("No response.", new TimeoutException()) { MayHaveSucceeded = true })
            .On((AdminGetUserRequest request) => new AdminGetUserResponse { Username = request.Username });

        Assert.True(await new UserDirectory(_fake.Client, "eu-central-1_EXAMPLE").InviteAsync("ada", Token));
        Assert.Equal(new AdminGetUserRequest { UserPoolId = "eu-central-1_EXAMPLE", Username = "ada" }, _fake.Requests[1]);
    }

    [Fact]
    public async Task Names_OfTwoPages_AreListedInOrder()
    {
        _fake.On((ListUsersRequest request) => request.PaginationToken is null
            ? new ListUsersResponse { Users = [new() { Username = "ada" }], PaginationToken = "next" }
            : new ListUsersResponse { Users = [new() { Username = "grace" }] });

        Assert.Equal(["ada", "grace"], await new UserDirectory(_fake.Client, "eu-central-1_EXAMPLE").GetNamesAsync(Token));
    }

    [Fact]
    public async Task Call_NotSetUp_NamesTheOperation()
    {
        var exception = await Assert.ThrowsAsync<NotSupportedException>(
            () => _fake.Client.DeleteUserAsync(new() { AccessToken = "access" }, Token));

        Assert.Equal("The test does not set up DeleteUserAsync.", exception.Message);
    }
}
