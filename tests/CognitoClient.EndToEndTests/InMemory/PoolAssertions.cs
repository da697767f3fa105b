using CognitoClient.EndToEndTests.JavaScript;
using CognitoClient.Testing;

namespace CognitoClient.EndToEndTests.InMemory;

internal static class PoolAssertions
{
    /// <summary>That the last access token is one of a user's, by the user pool's own word.</summary>
    public static async Task AssertSignedInAsync(this JavaScriptOutcome outcome, InMemoryCognito cognito, InMemoryUser user)
    {
        using var client = cognito.CreateClient();
        var token = outcome["accessToken"]!.GetValue<string>();
        var found = await client.GetUserAsync(new() { AccessToken = token }, TestContext.Current.CancellationToken);
        Assert.Equal(user.Username, found.Username);
    }
}
