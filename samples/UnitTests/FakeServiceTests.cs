using CognitoClient.Authentication;
using UnitTests.Application;
using UnitTests.Fakes;
using static UnitTests.Fakes.FakeService;

namespace UnitTests;

/// <summary>Tests of an application with the real client over a fake of the service.</summary>
public class FakeServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithASecondFactor_SendsTheCode()
    {
        using var service = new FakeService()
            .On("InitiateAuth", _ => Ok("""
                {"ChallengeName":"SMS_MFA","Session":"session","ChallengeParameters":{"CODE_DELIVERY_DESTINATION":"+*******1234"}}
                """))
            .On("RespondToAuthChallenge", request => request.Contains("123456", StringComparison.Ordinal)
                ? Ok("""{"AuthenticationResult":{"AccessToken":"access","ExpiresIn":3600}}""")
                : Error("CodeMismatchException"));
        using var client = service.CreateClient();
        var signIn = new CognitoSignIn(client, new() { UserPoolId = "eu-central-1_EXAMPLE", ClientId = "client" });

        var tokens = await new SignInDialog(signIn, _ => "123456").RunAsync("ada", "password", Token);

        Assert.Equal("access", tokens.AccessToken);
    }

    [Fact]
    public async Task Disable_Throttled_ReportsTheAttempts()
    {
        using var service = new FakeService().On("AdminDisableUser", _ => Error("TooManyRequestsException"));
        using var client = service.CreateClient();

        var message = await new UserDirectory(client, "eu-central-1_EXAMPLE").DisableAsync("ada", Token);

        Assert.Equal("Amazon Cognito is busy (1 attempts, request request-1). Try again later.", message);
    }

    [Fact]
    public async Task Invite_WhoseResponseIsLost_LooksForTheUser()
    {
        using var service = new FakeService()
            .On("AdminCreateUser", _ => throw new HttpIOException(HttpRequestError.ResponseEnded))
            .On("AdminGetUser", _ => Ok("""{"Username":"ada"}"""));
        using var client = service.CreateClient();

        Assert.True(await new UserDirectory(client, "eu-central-1_EXAMPLE").InviteAsync("ada", Token));
        Assert.Equal(["AdminCreateUser", "AdminGetUser"], service.Calls);
    }

    [Fact]
    public async Task Names_OfTwoPages_AreListedInOrder()
    {
        using var service = new FakeService().On("ListUsers", request => Ok(request.Contains("next", StringComparison.Ordinal)
            ? """{"Users":[{"Username":"grace"}]}"""
            : """{"Users":[{"Username":"ada"}],"PaginationToken":"next"}"""));
        using var client = service.CreateClient();

        Assert.Equal(["ada", "grace"], await new UserDirectory(client, "eu-central-1_EXAMPLE").GetNamesAsync(Token));
    }
}
