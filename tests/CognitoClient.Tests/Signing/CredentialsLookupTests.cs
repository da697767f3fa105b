using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class CredentialsLookupTests
{
    [Theory]
    [InlineData("AKIA\r\nX-Evil: 1", null, "AccessKeyId")]
    [InlineData("AKIA", "token\r\nX-Evil: 1", "SessionToken")]
    [InlineData("AKIA", "t\u00F6ken", "SessionToken")]
    public async Task FindAsync_TextThatNoHeaderHolds_IsRefusedWithoutItsValue(string id, string? token, string named)
    {
        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => FindAsync(new AwsCredentials(id, "secret", token)));

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Evil", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "secret")]
    [InlineData(null, "secret")]
    [InlineData("AKIA", "")]
    [InlineData("AKIA", null)]
    public async Task FindAsync_AKeyIsMissing_IsRefused(string? id, string? secret)
    {
        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => FindAsync(new AwsCredentials(id!, secret!)));

        Assert.Equal("The credentials have no access key ID or no secret access key. Check how they are read.", exception.Message);
    }

    [Fact]
    public async Task FindAsync_ProviderThrows_SaysWhichProviderAndWhy()
    {
        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(
            () => FindAsync(_ => throw new InvalidOperationException("vault down"), TestContext.Current.CancellationToken));

        Assert.Equal("The credentials provider Given failed: vault down", exception.Message);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
    }

    [Fact]
    public async Task FindAsync_ProviderFailsAfterTheCancellation_IsCancelled()
    {
        using var cancellation = new CancellationTokenSource();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindAsync(
            _ =>
            {
                cancellation.Cancel();
                throw new InvalidOperationException("vault down");
            },
            cancellation.Token));

        Assert.Equal("vault down", exception.InnerException!.Message);
    }

    [Fact]
    public async Task FindAsync_ProviderIgnoresItsToken_EndsWhenTheTokenDoes()
    {
        var never = new TaskCompletionSource<AwsCredentials?>();
        using var cancellation = new CancellationTokenSource();
        var asked = FindAsync(_ => new(never.Task), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FindAsync_OptionalAuthAndNoCredentials_IsNull()
    {
        var lookup = new CredentialsLookup(new Given(_ => throw new CognitoCredentialsException("none")));

        Assert.Null(await lookup.FindAsync(OperationAuth.SigV4OrNone, TestContext.Current.CancellationToken));
    }

    private static Task<AwsCredentials?> FindAsync(AwsCredentials credentials) =>
        FindAsync(_ => new(credentials), TestContext.Current.CancellationToken);

    private static Task<AwsCredentials?> FindAsync(
        Func<CancellationToken, ValueTask<AwsCredentials?>> find, CancellationToken cancellationToken) =>
        new CredentialsLookup(new Given(find)).FindAsync(OperationAuth.SigV4, cancellationToken).AsTask();

    private sealed class Given(Func<CancellationToken, ValueTask<AwsCredentials?>> find) : IAwsCredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) => find(cancellationToken);
    }
}
