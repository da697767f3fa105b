using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Passwords;

public sealed class ChangePasswordTests
{
    private const string NewPassword = "Another-Horse-8";

    [Fact]
    public async Task Change_SetsThePassword()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await ChangeAsync(pool, pool.AccessToken("jane"), Password, NewPassword);

        Assert.True(pool.State("jane").Password!.Is(NewPassword));
    }

    // FACTS-SERVER 7, 21 [W].
    [Fact]
    public async Task Change_WrongPassword_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>(
            "Incorrect username or password.", () => ChangeAsync(pool, pool.AccessToken("jane"), "Wrong-Horse-9", NewPassword));
        Assert.True(pool.State("jane").Password!.Is(Password));
    }

    [Fact]
    public async Task Change_WithoutThePreviousPassword_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await Assert.ThrowsAsync<InvalidParameterException>(() => ChangeAsync(pool, pool.AccessToken("jane"), null, NewPassword));
    }

    // FACTS-SERVER-signin 9 [A].
    [Fact]
    public async Task Change_UserWithoutPassword_NeedsNoPreviousPassword()
    {
        var pool = await CreateAsync(request => request with
        {
            Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [new("PASSWORD"), new("EMAIL_OTP")] } },
        });
        await pool.CreateUserAsync("jane");
        Assert.Null(pool.State("jane").Password);

        await ChangeAsync(pool, pool.AccessToken("jane"), null, NewPassword);

        Assert.True(pool.State("jane").Password!.Is(NewPassword));
    }

    // FACTS-SERVER 7 [W].
    [Fact]
    public async Task Change_PasswordAgainstThePolicy_Throws()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await Failure.IsAsync<InvalidPasswordException>(
            "Password does not conform to policy: Password must have numeric characters",
            () => ChangeAsync(pool, pool.AccessToken("jane"), Password, "No-Numbers"));
    }

    // FACTS-SERVER 7 [A].
    [Fact]
    public async Task Change_PasswordOfTheHistory_Throws()
    {
        var pool = await CreateAsync(request => request with { Policies = new() { PasswordPolicy = new() { PasswordHistorySize = 2 } } });
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");

        await Assert.ThrowsAsync<PasswordHistoryPolicyViolationException>(() => ChangeAsync(pool, token, Password, Password));
        await ChangeAsync(pool, token, Password, NewPassword);
        await Assert.ThrowsAsync<PasswordHistoryPolicyViolationException>(() => ChangeAsync(pool, token, NewPassword, Password));
    }

    // FACTS-SERVER 2 [A].
    [Fact]
    public async Task Change_SixthTimeInAnHour_Throws()
    {
        var pool = await CreateAsync(client: request => request with { AccessTokenValidity = 5 });
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Assert.ThrowsAsync<NotAuthorizedException>(() => ChangeAsync(pool, token, "Wrong-Horse-9", NewPassword));
        }

        await Failure.IsAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => ChangeAsync(pool, token, Password, NewPassword));

        pool.Cognito.Clock.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(pool, token, Password, NewPassword);
    }

    // FACTS-SERVER 21 [A].
    [Fact]
    public async Task Change_InvalidToken_Throws()
    {
        var pool = await CreateAsync();

        await Failure.IsAsync<NotAuthorizedException>("Invalid Access Token", () => ChangeAsync(pool, "a.b.c", Password, NewPassword));
    }

    private static Task<ChangePasswordResponse> ChangeAsync(TestPool pool, string token, string? previous, string proposed) =>
        pool.Client.ChangePasswordAsync(
            new() { AccessToken = token, PreviousPassword = previous, ProposedPassword = proposed }, Cancel);
}
