using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Calls;

public class AnonymousClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_SignedOperation_IsRefusedBeforeAnythingIsSent(bool byProvider)
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler, options =>
        {
            (options.AccessKeyId, options.SecretAccessKey, options.Anonymous) = (null, null, !byProvider);
            options.Credentials = byProvider ? AwsCredentialsProviders.Anonymous : null;
        });

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Equal(
            "AdminGetUser must be signed, but the client is anonymous. Nothing was sent. Use a client with AWS "
            + "credentials. For a server that does not verify signatures, set AccessKeyId and SecretAccessKey to any value.",
            exception.Message);
        Assert.Equal(("AdminGetUser", 1, false), (exception.Operation, exception.Attempts, exception.MayHaveSucceeded));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Call_OperationWithOptionalSignature_IsSentUnsigned()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler, options => options.Use(AwsCredentialsProviders.Anonymous));

        await client.GetClientTokenAsync(new() { ClientId = "client", Secret = "secret" }, Token);

        Assert.Null(Assert.Single(handler.Sent).Header("Authorization"));
    }

    [Fact]
    public async Task Call_ProviderOfTheApplicationWithoutCredentials_IsSentUnsigned()
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler, options => options.Use(new TestCredentials(_ => new((AwsCredentials?)null))));

        await client.CallSignedAsync();

        Assert.Null(Assert.Single(handler.Sent).Header("Authorization"));
    }
}
