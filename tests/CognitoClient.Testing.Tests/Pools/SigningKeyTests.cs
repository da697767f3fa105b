namespace CognitoClient.Testing.Tests.Pools;

public sealed class SigningKeyTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KeysOfTwoUserPools_SharedIfConfigured(bool share)
    {
        var cognito = new InMemoryCognito(new InMemoryCognitoOptions { ShareSigningKeys = share });
        using var client = new HttpClient(cognito.CreateHandler());

        var first = await KeysAsync(client, cognito.AddPool());
        var second = await KeysAsync(client, cognito.AddPool());

        Assert.Equal(share, first == second);
    }

    private static Task<string> KeysAsync(HttpClient client, InMemoryUserPool pool) => client.GetStringAsync(
        new Uri($"{pool.Issuer}/.well-known/jwks.json"), TestContext.Current.CancellationToken);
}
