using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>Temporary passwords.</summary>
public sealed class NewPasswordTests
{
    private const string Temporary = "Temporary-1";

    [Theory]
    [InlineData("password")]
    [InlineData("srp")]
    [InlineData("admin")]
    public async Task TemporaryPassword_NewPasswordRequired_ThenTokens(string way)
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserWithTemporaryPasswordAsync("nadia", Temporary, ("email", SignInSite.Email));
        var signIn = site.SignIn(way == "admin");

        var result = way == "srp"
            ? await signIn.StartSrpAsync("nadia", Temporary, cancellationToken: SignInSite.Cancellation)
            : await signIn.StartPasswordAsync("nadia", Temporary, cancellationToken: SignInSite.Cancellation);
        var challenge = Assert.IsType<NewPasswordRequiredChallenge>(result);
        Assert.Empty(challenge.RequiredAttributes);
        Assert.Equal(SignInSite.Email, challenge.UserAttributes["email"]);
        Assert.Equal("nadia", challenge.Parameters["USER_ID_FOR_SRP"]);

        await site.AssertSignedInAsync(await challenge.RespondAsync(SignInSite.Password, cancellationToken: SignInSite.Cancellation));
        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, SignInSite.Cancellation);
        Assert.Equal(UserStatusType.Confirmed, user.UserStatus);
        await site.AssertSignedInAsync(
            await site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Cancellation));
    }

    // FACTS-SERVER 9 [A, W]: the exact forms of the parameters.
    [Fact]
    public async Task Challenge_Parameters()
    {
        var site = await SignInSite.CreateAsync(new()
        {
            PoolName = "customers",
            Schema = [new() { Name = "family_name", Required = true, Mutable = true }],
        });
        await site.AddUserWithTemporaryPasswordAsync("nadia", Temporary, ("email", SignInSite.Email));

        var response = await site.StartPasswordAsync(password: Temporary);

        Assert.Equal(ChallengeNameType.NewPasswordRequired, response.ChallengeName);
        Assert.InRange(response.Session!.Length, 20, 2048);
        Assert.Equal("""["userAttributes.family_name"]""", response.ChallengeParameters["requiredAttributes"]);
        Assert.Equal($$"""{"email":"{{SignInSite.Email}}"}""", response.ChallengeParameters["userAttributes"]);
    }

    [Fact]
    public async Task RequiredAttribute_MustBeGiven()
    {
        var site = await SignInSite.CreateAsync(new()
        {
            PoolName = "customers",
            Schema = [new() { Name = "family_name", Required = true, Mutable = true }],
        });
        await site.AddUserWithTemporaryPasswordAsync("nadia", Temporary);
        var session = (await site.StartPasswordAsync(password: Temporary)).Session;

        // FACTS-SERVER 6 [W].
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "Attributes did not conform to the schema: family_name: The attribute is required",
            () => RespondAsync(site, session));
        Assert.NotNull((await RespondAsync(site, session, ("userAttributes.family_name", "Nadia"))).AuthenticationResult);
        var user = await site.Client.AdminGetUserAsync(new() { UserPoolId = site.PoolId, Username = "nadia" }, SignInSite.Cancellation);
        Assert.Contains(new AttributeType { Name = "family_name", Value = "Nadia" }, user.UserAttributes);
    }

    // FACTS-SERVER 9 [W].
    [Fact]
    public async Task AttributeWithValue_CannotBeModified()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserWithTemporaryPasswordAsync("nadia", Temporary, ("email", SignInSite.Email));
        var session = (await site.StartPasswordAsync(password: Temporary)).Session;

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Cannot modify an already provided email", () => RespondAsync(site, session, ("userAttributes.email", "other@example.com")));
    }

    // FACTS-SERVER 7 [W]: the wording of the new-password challenge. The session can be used again.
    [Fact]
    public async Task WeakPassword_InvalidPassword()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserWithTemporaryPasswordAsync("nadia", Temporary);
        var session = (await site.StartPasswordAsync(password: Temporary)).Session;

        await SignInSite.AssertThrowsAsync<InvalidPasswordException>(
            "Password does not conform to policy: Password not long enough",
            () => site.RespondAsync(
                ChallengeNameType.NewPasswordRequired, session, ("USERNAME", "nadia"), ("NEW_PASSWORD", "Short-1")));
        Assert.NotNull((await RespondAsync(site, session)).AuthenticationResult);
    }

    // FACTS-SERVER 7 [T]: the temporary password is accepted as the new one.
    [Fact]
    public async Task SamePassword_Accepted()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserWithTemporaryPasswordAsync("nadia", SignInSite.Password);
        var session = (await site.StartPasswordAsync()).Session;

        Assert.NotNull((await RespondAsync(site, session)).AuthenticationResult);
    }

    // FACTS-SERVER 2 [A], 6 [W].
    [Fact]
    public async Task TemporaryPassword_ExpiresAfterSevenDays()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserWithTemporaryPasswordAsync("nadia", Temporary);

        site.Cognito.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(ChallengeNameType.NewPasswordRequired, (await site.StartPasswordAsync(password: Temporary)).ChallengeName);
        site.Cognito.Clock.Advance(TimeSpan.FromDays(0.2));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Temporary password has expired and must be reset by an administrator.", () => site.StartPasswordAsync(password: Temporary));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(
            "Incorrect username or password.", () => site.StartPasswordAsync(password: "Wrong-Horse-1"));
    }

    [Fact]
    public async Task MissingNewPassword_IsNamed()
    {
        var site = await SignInSite.CreateAsync();
        await SignInSite.AssertThrowsAsync<InvalidParameterException>(
            "Missing required parameter NEW_PASSWORD",
            () => site.RespondAsync(ChallengeNameType.NewPasswordRequired, new string('s', 40), ("USERNAME", "nadia")));
    }

    private static Task<RespondToAuthChallengeResponse> RespondAsync(
        SignInSite site, string? session, params (string Name, string Value)[] attributes) => site.RespondAsync(
            ChallengeNameType.NewPasswordRequired,
            session,
            [("USERNAME", "nadia"), ("NEW_PASSWORD", SignInSite.Password), .. attributes]);
}
