using System.Text.Json;
using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class StepUpTests
{
    private const string Tokens = """{"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"a"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartChoice_WithATarget_SendsItWithTokenAndAge()
    {
        using var service = new ScriptedService().Answers("InitiateAuth", Tokens);
        var context = new SignInContext
        {
            StepUp = new()
            {
                TargetAcrValues = ["urn:cognito:loa:4", "strong"], AccessToken = "token", MaxAge = TimeSpan.FromMinutes(5),
            },
        };

        await service.SignIn().StartChoiceAsync("ada", context: context, cancellationToken: Token);

        service.AssertSent(("InitiateAuth", """
            {"AuthFlow":"USER_AUTH","AuthParameters":{"USERNAME":"ada","TARGET_ACR_VALUES":"urn:cognito:loa:4 strong",
             "ACCESS_TOKEN":"token","MAX_AGE":"300"},"ClientId":"client"}
            """));
        Assert.DoesNotContain("token,", context.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartChoice_WithATargetAlone_SendsNoMore()
    {
        using var service = new ScriptedService().Answers("AdminInitiateAuth", Tokens);
        var context = new SignInContext { StepUp = new() { TargetAcrValues = ["urn:cognito:loa:2"] } };

        await service.SignIn(options => options.UseAdminOperations = true)
            .StartChoiceAsync("ada", context: context, cancellationToken: Token);

        Assert.Equal(
            """{"USERNAME":"ada","TARGET_ACR_VALUES":"urn:cognito:loa:2"}""", service.Sent[0].Body["AuthParameters"]!.ToJsonString());
    }

    public static TheoryData<StepUp> Invalid { get; } =
    [
        new StepUp { TargetAcrValues = [] },
        new StepUp { TargetAcrValues = null! },
        new StepUp { TargetAcrValues = [null!] },
        new StepUp { TargetAcrValues = ["a", ""] },
        new StepUp { TargetAcrValues = ["two words"] },
        new StepUp { TargetAcrValues = ["quoted\""] },
        new StepUp { TargetAcrValues = [new('a', 65)] },
        new StepUp { TargetAcrValues = ["a"], AccessToken = "" },
        new StepUp { TargetAcrValues = ["a"], MaxAge = TimeSpan.FromSeconds(-1) },
        new StepUp { TargetAcrValues = ["a"], MaxAge = TimeSpan.FromSeconds(1.5) },
    ];

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task StartChoice_WithAnInvalidTarget_IsRefused(StepUp stepUp)
    {
        using var service = new ScriptedService();

        await Assert.ThrowsAsync<ArgumentException>(
            "context", () => service.SignIn().StartChoiceAsync("ada", context: new() { StepUp = stepUp }, cancellationToken: Token));

        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task OtherFlows_WithATarget_AreRefused()
    {
        using var service = new ScriptedService();
        var signIn = service.SignIn();
        var context = new SignInContext { StepUp = new() { TargetAcrValues = ["a"] } };

        await Assert.ThrowsAsync<ArgumentException>("context", () => signIn.StartSrpAsync("ada", "pw", context, Token));
        await Assert.ThrowsAsync<ArgumentException>("context", () => signIn.StartPasswordAsync("ada", "pw", context, Token));
        await Assert.ThrowsAsync<ArgumentException>("context", () => signIn.StartCustomAsync("ada", null, context, Token));

        Assert.Empty(service.Sent);
    }

    [Fact]
    public void StepUps_WithTheSameValues_AreEqual()
    {
        var one = new StepUp { TargetAcrValues = ["a", "b"], MaxAge = TimeSpan.Zero };

        Assert.Equal(one, one with { TargetAcrValues = ["a", "b"] });
        Assert.NotEqual(one, one with { TargetAcrValues = ["b", "a"] });
    }

    [Fact]
    public void Claims_OfAStepUp_AreRead()
    {
        var claims = new TokenClaims(JsonElement.Parse("""
            {"acr":"urn:cognito:loa:4","amr":["pwd","otp","mfa"],"auth_time":1700000000}
            """).EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.Value));
        var none = new TokenClaims(new Dictionary<string, JsonElement>());

        Assert.Equal(
            ("urn:cognito:loa:4", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)),
            (claims.AuthenticationContext, claims.AuthenticatedAt));
        Assert.Equal(["pwd", "otp", "mfa"], claims.AuthenticationMethods);
        Assert.Equal((null, null), (none.AuthenticationContext, none.AuthenticatedAt));
        Assert.Empty(none.AuthenticationMethods);
    }
}
