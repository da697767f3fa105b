using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>The user pool's own challenges.</summary>
public sealed class CustomSignInTests
{
    public static TheoryData<SignInVariant> Variants => SignInVariant.All;

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Custom_QuestionsInTurn_SignIn(SignInVariant variant)
    {
        await using var site = await SignInSite.StartAsync(variant, new() { CustomAnswers = ["blue", "семь"] });
        var user = site.AddUser();

        await GoAsync(password: null);
        await GoAsync(SignInSite.Password);

        async Task GoAsync(string? password)
        {
            var result = await site.SignIn.StartCustomAsync(variant.NameTyped, password, cancellationToken: SignInSite.Token);
            var first = site.Continue<CustomChallenge>(result);
            Assert.Equal(("1", "4 letters"), (first.Parameters["question"], first.Parameters["hint"]));
            var second = site.Continue<CustomChallenge>(await first.RespondAsync("blue", SignInSite.Token));
            Assert.Equal("2", second.Parameters["question"]);
            var again = site.Continue<CustomChallenge>(await second.RespondAsync("шесть", SignInSite.Token));
            await site.AssertSignedInAsync(await again.RespondAsync("семь", SignInSite.Token), user);
        }
    }

    [Fact]
    public async Task Custom_ThreeWrongAnswers_AreTheLast()
    {
        await using var site = await SignInSite.StartAsync();
        site.AddUser();

        var challenge = site.Continue<CustomChallenge>(await site.SignIn.StartCustomAsync("nadia", cancellationToken: SignInSite.Token));
        challenge = site.Continue<CustomChallenge>(await challenge.RespondAsync("red", SignInSite.Token));
        challenge = site.Continue<CustomChallenge>(await challenge.RespondAsync("green", SignInSite.Token));
        var error = await Assert.ThrowsAsync<NotAuthorizedException>(() => challenge.RespondAsync("grey", SignInSite.Token));

        Assert.Equal(NotAuthorizedReason.IncorrectUsernameOrPassword, error.Reason);
    }

    [Fact]
    public async Task Custom_WrongPasswordFirst_IsRefused()
    {
        await using var site = await SignInSite.StartAsync();
        site.AddUser();

        await Assert.ThrowsAsync<NotAuthorizedException>(
            () => site.SignIn.StartCustomAsync("nadia", "wrong", cancellationToken: SignInSite.Token));
    }

    [Fact]
    public async Task Respond_ByNameAndMap_SignsIn()
    {
        await using var site = await SignInSite.StartAsync(new() { HasSecret = true });
        var user = site.AddUser();

        SignInChallenge challenge = site.Continue<CustomChallenge>(
            await site.SignIn.StartCustomAsync("nadia", cancellationToken: SignInSite.Token));
        var result = await challenge.RespondAsync(new Dictionary<string, string> { ["ANSWER"] = "blue" }, SignInSite.Token);

        await site.AssertSignedInAsync(result, user);
    }
}
