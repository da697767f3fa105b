using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Signing;

/// <summary>What signed calls make of what their source of credentials gives them.</summary>
public sealed class CredentialsLookupTests : IDisposable
{
    private readonly ScriptedHandler _handler = new();

    public void Dispose() => _handler.Dispose();

    [Theory]
    [InlineData("AKIA\r\nX-Evil: 1", null, "AccessKeyId")]
    [InlineData("AKIA", "token\r\nX-Evil: 1", "SessionToken")]
    [InlineData("AKIA", "t\u00F6ken", "SessionToken")]
    public async Task Call_CredentialsThatNoHeaderHolds_AreRefusedWithoutTheirValue(string id, string? token, string named)
    {
        using var client = Client(_ => new(new AwsCredentials(id, "secret", token)));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_handler.Sent);
    }

    [Theory]
    [InlineData("", "secret")]
    [InlineData(null, "secret")]
    [InlineData("AKIA", "")]
    [InlineData("AKIA", null)]
    public async Task Call_AKeyIsMissing_IsRefused(string? id, string? secret)
    {
        using var client = Client(_ => new(new AwsCredentials(id!, secret!)));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Equal("The credentials have no access key ID or no secret access key. Check how they are read.", exception.Message);
        Assert.Empty(_handler.Sent);
    }

    [Fact]
    public async Task Call_ProviderThrows_SaysWhichProviderAndWhy()
    {
        using var client = Client(_ => throw new InvalidOperationException("vault down"));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Equal("The credentials provider TestCredentials failed: vault down", exception.Message);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }

    [Fact]
    public async Task Call_ProviderFailsAfterTheCancellation_IsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var client = Client(_ =>
        {
            cancellation.Cancel();
            throw new InvalidOperationException("vault down");
        });

        var call = client.CallSignedAsync(cancellation.Token);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.True(call.IsCanceled);
        Assert.Equal("AdminGetUser was canceled.", exception.Message);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal("vault down", Assert.IsType<InvalidOperationException>(exception.GetBaseException()).Message);
        Assert.Empty(_handler.Sent);
    }

    [Fact]
    public async Task Call_ProviderIgnoresItsToken_EndsWhenTheTokenDoes()
    {
        var never = new TaskCompletionSource<AwsCredentials?>();
        using var cancellation = new CancellationTokenSource();
        using var client = Client(_ => new(never.Task));
        var call = client.CallSignedAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => call.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Call_ProviderHangs_IsACredentialsExceptionAndNotRetried()
    {
        using var client = TestClient.Create(_handler, options =>
        {
            options.Use(new TestCredentials(_ => new(new TaskCompletionSource<AwsCredentials?>().Task)));
            options.AttemptTimeout = TimeSpan.FromMilliseconds(50);
        });

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.CallSignedAsync());

        Assert.Equal(
            "AdminGetUser received no credentials from TestCredentials within 0.05 s, the time limit of an attempt (AttemptTimeout); "
            + "nothing was sent.",
            exception.Message);
        Assert.Equal((1, false), (exception.Attempts, exception.MayHaveSucceeded));
        Assert.Empty(_handler.Sent);
    }

    [Fact]
    public async Task Call_SignatureIsOptionalAndThereAreNoCredentials_GoesUnsigned()
    {
        using var client = Client(_ => throw new CognitoCredentialsException("none"));

        await client.GetClientTokenAsync(new() { ClientId = "client", Secret = "secret" }, TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(_handler.Sent).Header("Authorization"));
    }

    private CognitoIdentityProviderClient Client(Func<CancellationToken, ValueTask<AwsCredentials?>> find) =>
        TestClient.Create(_handler, options => options.Use(new TestCredentials(find)));
}
