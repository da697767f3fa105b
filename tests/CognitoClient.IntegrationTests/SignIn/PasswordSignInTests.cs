using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Passwords: by SRP and in clear, and new ones.</summary>
public sealed class PasswordSignInTests
{
    public static TheoryData<SignInVariant> Variants => SignInVariant.All;

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Srp_Password_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();

        var result = await site.SignIn.StartSrpAsync(variant.NameTyped, SignInSite.Password, cancellationToken: SignInSite.Token);

        await site.AssertSignedInAsync(result, user);
        Assert.DoesNotContain(site.Server.Calls, call => call.Holds(SignInSite.Password));
    }

    [Theory]
    [InlineData("nadia@example.com")]
    [InlineData("+491701234567")]
    public async Task Srp_AliasOfANamedUser_SignsIn(string alias)
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = true });
        var user = site.AddUser();

        await site.AssertSignedInAsync(
            await site.SignIn.StartSrpAsync(alias, SignInSite.Password, cancellationToken: SignInSite.Token), user);
    }

    [Theory]
    [InlineData("пароль-密码-🗝️")]
    [InlineData("pä$$wörd")]
    [InlineData("pa\u0308$$wo\u0308rd")]
    [InlineData(" with spaces ")]
    [InlineData("null\0inside")]
    [InlineData("a:b:c:d:e:f")]
    public async Task Srp_PasswordOfAnyLetters_SignsIn(string password)
    {
        await using var site = await SignInSite.StartAsync();
        var user = site.AddUser(password);

        await site.AssertSignedInAsync(await site.SignIn.StartSrpAsync("nadia", password, cancellationToken: SignInSite.Token), user);
    }

    [Fact]
    public async Task Srp_SamePasswordInAnotherNormalForm_IsRefused()
    {
        await using var site = await SignInSite.StartAsync();
        site.AddUser("pässwörd");

        await AssertWrongAsync(() => site.SignIn.StartSrpAsync("nadia", "pa\u0308sswo\u0308rd", cancellationToken: SignInSite.Token));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Srp_PasswordAskedForLater_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();

        var result = await site.SignIn.StartSrpAsync(variant.NameTyped, password: null, cancellationToken: SignInSite.Token);
        var challenge = site.Continue<PasswordVerifierChallenge>(result);

        await site.AssertSignedInAsync(await challenge.RespondAsync(SignInSite.Password, SignInSite.Token), user);
    }

    [Fact]
    public async Task Srp_SavedExchangeOfAnotherPassword_IsRefused()
    {
        await using var site = await SignInSite.StartAsync();
        site.AddUser();
        var result = await site.SignIn.StartSrpAsync("nadia", password: null, cancellationToken: SignInSite.Token);

        await AssertWrongAsync(() => site.Continue<PasswordVerifierChallenge>(result).RespondAsync("wrong", SignInSite.Token));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Password_InClear_SignsIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant);
        var user = site.AddUser();

        var result = await site.SignIn.StartPasswordAsync(variant.NameTyped, SignInSite.Password, cancellationToken: SignInSite.Token);

        await site.AssertSignedInAsync(result, user);
        Assert.Equal(variant.IsAdmin ? "ADMIN_USER_PASSWORD_AUTH" : "USER_PASSWORD_AUTH", site.Server.Calls[0].Text("AuthFlow"));
    }

    [Fact]
    public async Task Any_WrongPasswordOrName_IsRefused()
    {
        await using var site = await SignInSite.StartAsync();
        site.AddUser();

        await AssertWrongAsync(() => site.SignIn.StartSrpAsync("nadia", "wrong", cancellationToken: SignInSite.Token));
        await AssertWrongAsync(() => site.SignIn.StartSrpAsync("nobody", SignInSite.Password, cancellationToken: SignInSite.Token));
        await AssertWrongAsync(() => site.SignIn.StartPasswordAsync("nadia", "wrong", cancellationToken: SignInSite.Token));
        await AssertWrongAsync(() => site.SignIn.StartPasswordAsync("nobody", SignInSite.Password, cancellationToken: SignInSite.Token));
    }

    [Fact]
    public async Task Srp_UserWhoMayNot_SaysWhy()
    {
        await using var site = await SignInSite.StartAsync();
        var user = site.AddUser();

        user.Status = "UNCONFIRMED";
        await Assert.ThrowsAsync<UserNotConfirmedException>(StartAsync);
        user.Status = "RESET_REQUIRED";
        await Assert.ThrowsAsync<PasswordResetRequiredException>(StartAsync);
        user.Enabled = false;
        Assert.Equal(NotAuthorizedReason.UserDisabled, (await Assert.ThrowsAsync<NotAuthorizedException>(StartAsync)).Reason);

        Task<CognitoSignInResult> StartAsync() =>
            site.SignIn.StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Token);
    }

    [Fact]
    public async Task Srp_TooManyWrongPasswords_SaysSo()
    {
        await using var site = await SignInSite.StartAsync();
        site.AddUser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await AssertWrongAsync(() => site.SignIn.StartSrpAsync("nadia", "wrong", cancellationToken: SignInSite.Token));
        }

        var error = await Assert.ThrowsAsync<NotAuthorizedException>(
            () => site.SignIn.StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Token));

        Assert.Equal(NotAuthorizedReason.AttemptsExceeded, error.Reason);
    }

    [Fact]
    public async Task Srp_OtherOrNoSecret_SaysSo()
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = true });
        site.AddUser();

        Assert.Equal(NotAuthorizedReason.SecretHashIncorrect, await ReasonAsync("another"));
        Assert.Equal(NotAuthorizedReason.SecretHashMissing, await ReasonAsync(null));

        async Task<NotAuthorizedReason> ReasonAsync(string? secret)
        {
            var signIn = site.Elsewhere(options => options.ClientSecret = secret);
            var error = await Assert.ThrowsAsync<NotAuthorizedException>(
                () => signIn.StartSrpAsync("nadia", SignInSite.Password, cancellationToken: SignInSite.Token));
            return error.Reason;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task NewPassword_WithMissingAttributes_SignsInFromThenOn(SignInVariant variant)
    {
        const string Chosen = "Новый-пароль-2";
        await using var site = await SignInSite.StartAsync(variant, new() { RequiredAttributes = ["email", "given_name"] });
        var user = site.AddUser();
        user.Status = "FORCE_CHANGE_PASSWORD";

        var first = await site.SignIn.StartSrpAsync(variant.NameTyped, SignInSite.Password, cancellationToken: SignInSite.Token);
        var challenge = site.Continue<NewPasswordRequiredChallenge>(first);
        Assert.Equal(["given_name"], challenge.RequiredAttributes);
        Assert.Equal(SignInSite.Email, challenge.UserAttributes["email"]);
        await Assert.ThrowsAsync<InvalidPasswordException>(() => challenge.RespondAsync("short", GivenName, SignInSite.Token));
        var second = await challenge.RespondAsync(Chosen, GivenName, SignInSite.Token);

        await site.AssertSignedInAsync(second, user);
        Assert.Equal(("CONFIRMED", "Nadia"), (user.Status, user.Attributes["given_name"]));
        await site.AssertSignedInAsync(
            await site.SignIn.StartSrpAsync(variant.NameTyped, Chosen, cancellationToken: SignInSite.Token), user);
    }

    private static Dictionary<string, string> GivenName => new() { ["given_name"] = "Nadia" };

    private static async Task AssertWrongAsync(Func<Task<CognitoSignInResult>> start)
    {
        var error = await Assert.ThrowsAsync<NotAuthorizedException>(start);
        Assert.Equal(
            (NotAuthorizedReason.IncorrectUsernameOrPassword, "Incorrect username or password."), (error.Reason, error.Message));
    }
}
