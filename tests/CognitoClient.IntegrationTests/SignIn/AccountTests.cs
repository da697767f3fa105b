using CognitoClient.Authentication;
using CognitoClient.IntegrationTests.SignIn.Server.Users;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Accounts from sign-up to a forgotten password.</summary>
public sealed class AccountTests
{
    private static readonly Dictionary<string, string> Attributes = new() { ["email"] = SignInSite.Email };

    public static TheoryData<SignInVariant> Variants => SignInVariant.All;

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task SignUp_ConfirmedByCode_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var name = variant.NameTyped;

        var signedUp = await site.Accounts.SignUpAsync(name, SignInSite.Password, Attributes, cancellationToken: SignInSite.Token);
        var user = site.Pool.Users.Find(name)!;
        Assert.Equal((false, user.Sub, "n***@e***"), (signedUp.UserConfirmed, signedUp.UserSub, signedUp.CodeDeliveryDetails!.Destination));
        await Assert.ThrowsAsync<UserNotConfirmedException>(() => StartAsync(site, name, SignInSite.Password));
        var first = LastCode(site, user);
        await site.Accounts.ResendConfirmationCodeAsync(name, cancellationToken: SignInSite.Token);
        Assert.NotEqual(first, LastCode(site, user));
        await Assert.ThrowsAsync<CodeMismatchException>(
            () => site.Accounts.ConfirmSignUpAsync(name, "wrong", cancellationToken: SignInSite.Token));
        var confirmed = await site.Accounts.ConfirmSignUpAsync(name, LastCode(site, user), cancellationToken: SignInSite.Token);

        // At once with the session of the confirmation, and ever after with the password.
        var context = new SignInContext { SignUpSession = confirmed.Session };
        await site.AssertSignedInAsync(
            await site.SignIn.StartChoiceAsync(name, context: context, cancellationToken: SignInSite.Token), user);
        await site.AssertSignedInAsync(await StartAsync(site, name, SignInSite.Password), user);
        await Assert.ThrowsAsync<UsernameExistsException>(
            () => site.Accounts.SignUpAsync(name, SignInSite.Password, Attributes, cancellationToken: SignInSite.Token));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task ForgotPassword_NewOne_SignsIn(SignInVariant variant)
    {
        const string Chosen = "新しいパスワード-2";
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();
        var name = variant.NameTyped;

        await site.Accounts.ForgotPasswordAsync(name, cancellationToken: SignInSite.Token);
        var expired = LastCode(site, user);
        site.Clock.Advance(site.Pool.Options.CodeLifetime);
        await Assert.ThrowsAsync<ExpiredCodeException>(
            () => site.Accounts.ConfirmForgotPasswordAsync(name, expired, Chosen, cancellationToken: SignInSite.Token));
        await site.Accounts.ForgotPasswordAsync(name, cancellationToken: SignInSite.Token);
        await site.Accounts.ConfirmForgotPasswordAsync(name, LastCode(site, user), Chosen, cancellationToken: SignInSite.Token);

        await site.AssertSignedInAsync(await StartAsync(site, name, Chosen), user);
        await Assert.ThrowsAsync<NotAuthorizedException>(() => StartAsync(site, name, SignInSite.Password));
    }

    [Fact]
    public async Task VerifyAttribute_Code_VerifiesIt()
    {
        await using var site = await SignInSite.StartAsync();
        var user = site.AddUser();
        var tokens = await site.AssertSignedInAsync(await StartAsync(site, "nadia", SignInSite.Password), user);

        var delivery = await site.Accounts.SendAttributeCodeAsync(tokens.AccessToken, "phone_number", cancellationToken: SignInSite.Token);
        Assert.Equal("+*******4567", delivery!.Destination);
        await Assert.ThrowsAsync<CodeMismatchException>(
            () => site.Accounts.VerifyAttributeAsync(tokens.AccessToken, "phone_number", "wrong", SignInSite.Token));
        await site.Accounts.VerifyAttributeAsync(tokens.AccessToken, "phone_number", LastCode(site, user), SignInSite.Token);

        Assert.Equal("true", user.Attributes["phone_number_verified"]);
    }

    [Fact]
    public async Task CompletePasskey_OfAnotherQuestion_IsRefused()
    {
        await using var site = await SignInSite.StartAsync();
        var tokens = await site.AssertSignedInAsync(await SignInNewUserAsync(site), site.Pool.Users.Find("nadia")!);
        using var authenticator = new Authenticator();
        var first = await site.Accounts.StartPasskeyAsync(tokens.AccessToken, SignInSite.Token);
        await site.Accounts.StartPasskeyAsync(tokens.AccessToken, SignInSite.Token);

        await Assert.ThrowsAsync<WebAuthnChallengeNotFoundException>(
            () => site.Accounts.CompletePasskeyAsync(tokens.AccessToken, authenticator.Register(first), SignInSite.Token));
    }

    private static Task<CognitoSignInResult> SignInNewUserAsync(SignInSite site)
    {
        site.AddUser();
        return StartAsync(site, "nadia", SignInSite.Password);
    }

    private static Task<CognitoSignInResult> StartAsync(SignInSite site, string name, string password) =>
        site.SignIn.StartSrpAsync(name, password, cancellationToken: SignInSite.Token);

    private static string LastCode(SignInSite site, User user) => site.Pool.Outbox.LastCode(user.Username);
}
