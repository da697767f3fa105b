using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>The lock after failed attempts.</summary>
public sealed class LockOutTests
{
    private const string Incorrect = "Incorrect username or password.";
    private const string Exceeded = "Password attempts exceeded";

    // FACTS-SERVER 9 [A]: 1 second after 5 failures, then 2^(n - 5) seconds.
    [Fact]
    public async Task FiveFailures_LockThatDoubles()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        await FailAsync(site, 5);
        for (var seconds = 1; seconds <= 8; seconds *= 2)
        {
            await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Exceeded, () => site.StartPasswordAsync());
            site.Cognito.Clock.Advance(TimeSpan.FromSeconds(seconds - 0.5));
            await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Exceeded, () => WrongAsync(site));
            site.Cognito.Clock.Advance(TimeSpan.FromSeconds(0.6));
            await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => WrongAsync(site));
        }
    }

    // FACTS-SERVER 9 [A]: a success after the lock starts the count again.
    [Fact]
    public async Task SuccessAfterLock_Resets()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        await FailAsync(site, 5);
        site.Cognito.Clock.Advance(TimeSpan.FromSeconds(1.1));
        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);

        await FailAsync(site, 4);
        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);
    }

    // FACTS-SERVER 9 [A].
    [Fact]
    public async Task FifteenQuietMinutes_Reset()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        await FailAsync(site, 4);
        site.Cognito.Clock.Advance(TimeSpan.FromMinutes(15));
        await FailAsync(site, 4);

        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);
    }

    // FACTS-SERVER 9 [A]: the calls of administrators and SRP count alike.
    [Fact]
    public async Task OtherFlows_CountAndAreLocked()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();

        await FailAsync(site, 3);
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => site.AdminStartAsync(
            AuthFlowType.AdminUserPasswordAuth, ("USERNAME", "nadia"), ("PASSWORD", "Wrong-Horse-1")));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => SrpAsync("Wrong-Horse-1"));

        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Exceeded, () => SrpAsync(SignInSite.Password));

        Task<CognitoSignInResult> SrpAsync(string password) =>
            site.SignIn().StartSrpAsync("nadia", password, cancellationToken: SignInSite.Cancellation);
    }

    // FACTS-SERVER 9 [A]: up to about 15 minutes.
    [Fact]
    public async Task ManyFailures_LockOfFifteenMinutes()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();
        await FailAsync(site, 5);
        for (var failures = 5; failures < 15; failures++)
        {
            site.Cognito.Clock.Advance(TimeSpan.FromSeconds(Math.Pow(2, failures - 5)));
            await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => WrongAsync(site));
        }

        // After 15 failures, 2^10 seconds would be more.
        site.Cognito.Clock.Advance(TimeSpan.FromSeconds(890));
        await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Exceeded, () => site.StartPasswordAsync());
        site.Cognito.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.NotNull((await site.StartPasswordAsync()).AuthenticationResult);
    }

    [Fact]
    public async Task OtherUsers_AreNotLocked()
    {
        var site = await SignInSite.CreateAsync();
        await site.AddUserAsync();
        await site.AddUserAsync("omar");

        await FailAsync(site, 5);

        Assert.NotNull((await site.StartPasswordAsync("omar")).AuthenticationResult);
    }

    private static async Task FailAsync(SignInSite site, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await SignInSite.AssertThrowsAsync<NotAuthorizedException>(Incorrect, () => WrongAsync(site));
        }
    }

    private static Task<InitiateAuthResponse> WrongAsync(SignInSite site) => site.StartPasswordAsync(password: "Wrong-Horse-1");
}
