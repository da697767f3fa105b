using Amazon.Runtime;
using CognitoClient.Internal.Credentials;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Credentials;

/// <summary>Look-ups that are slow or fail, with a source and a clock of the test.</summary>
public sealed class SharedLookupTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly TestSource _source = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetCredentials_ManyCallersAtOnce_LookUpOnce()
    {
        var provider = new SdkCredentialsProvider(_source, _time);
        var callers = Enumerable.Range(0, 50).Select(_ => provider.GetCredentialsAsync(Token).AsTask()).ToList();

        _source.Found.SetResult(new BasicAWSCredentials("AKIA", "secret"));

        Assert.All(await Task.WhenAll(callers), found => Assert.Equal("AKIA", found!.AccessKeyId));
        Assert.Equal(1, _source.Lookups);
    }

    [Fact]
    public async Task GetCredentials_SourceHangs_FailsAfterTheLimitAndSaysWhatToDo()
    {
        var provider = new SdkCredentialsProvider(_source, _time);
        var call = provider.GetCredentialsAsync(Token).AsTask();
        Assert.False(call.IsCompleted);

        _time.Advance(SharedLookup.Limit);

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => call);
        Assert.StartsWith(
            "The look-up of AWS credentials in the test's source did not complete within 10 s.\n"
            + "If the application does not run on AWS, set the environment variable AWS_EC2_METADATA_DISABLED=true",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCredentials_CallersGiveUpEarlier_LimitCountsFromTheStartOfTheLookup()
    {
        var provider = new SdkCredentialsProvider(_source, _time);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(5), _time);
        var first = provider.GetCredentialsAsync(cancellation.Token).AsTask();
        _time.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        var second = provider.GetCredentialsAsync(Token).AsTask();
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.StartsWith(
            "The look-up of AWS credentials in the test's source did not complete within 10 s.\n",
            (await Assert.ThrowsAsync<CognitoCredentialsException>(() => second)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_LimitExpiresDuringTheLookup_SaysWhatToDo()
    {
        using var handler = new ScriptedHandler();
        var time = new SkippingTime(TimeSpan.FromSeconds(1));
        using var client = TestClient.Create(handler, options =>
        {
            options.Use(new SdkCredentialsProvider(_source, _time));
            (options.TimeProvider, options.AttemptTimeout) = (time, TimeSpan.FromSeconds(5));
        });
        Task call = client.CallSignedAsync();
        time.Advance(TimeSpan.FromSeconds(5));

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => call);

        Assert.StartsWith(
            "AdminGetUser received no credentials from the test's source within 5 s, the time limit of an attempt (AttemptTimeout); "
                + "nothing was sent.\nIf the application does not run on AWS, set the environment variable AWS_EC2_METADATA_DISABLED=true",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCredentials_AfterASlowFailure_FailsAtOnceForAWhileThenLooksUpAgain()
    {
        var provider = new SdkCredentialsProvider(_source, _time);
        var call = FailAsync(provider);
        _time.Advance(SharedLookup.Slow);
        _source.Found.SetException(new InvalidOperationException("vault down"));
        var first = await call;

        _time.Advance(SharedLookup.FailureLifetime - TimeSpan.FromTicks(1));
        var second = await FailAsync(provider);
        Assert.Equal((first, 1), (second, _source.Lookups));

        _time.Advance(TimeSpan.FromTicks(1));
        _source.Found = new();
        _source.Found.SetResult(new BasicAWSCredentials("AKIA", "secret"));
        Assert.Equal(new("AKIA", "secret"), await provider.GetCredentialsAsync(Token));
        Assert.Equal(2, _source.Lookups);
    }

    [Fact]
    public async Task GetCredentials_AfterAQuickFailure_LooksUpAgainAtOnce()
    {
        var provider = new SdkCredentialsProvider(_source, _time);
        _source.Found.SetException(new InvalidOperationException("no file"));
        await FailAsync(provider);

        _source.Found = new();
        _source.Found.SetResult(new BasicAWSCredentials("AKIA", "secret"));

        Assert.Equal(new("AKIA", "secret"), await provider.GetCredentialsAsync(Token));
    }

    [Fact]
    public async Task GetCredentials_SlowSourceEndsAfterTheLimit_ServesLaterCallers()
    {
        var provider = new SdkCredentialsProvider(_source, _time);
        var call = provider.GetCredentialsAsync(Token).AsTask();
        _time.Advance(SharedLookup.Limit);
        await Assert.ThrowsAsync<CognitoCredentialsException>(() => call);

        _time.Advance(SharedLookup.FailureLifetime);
        var later = provider.GetCredentialsAsync(Token).AsTask();
        _source.Found.SetResult(new BasicAWSCredentials("AKIA", "secret"));

        Assert.Equal(new("AKIA", "secret"), await later);
        Assert.Equal(1, _source.Lookups);
    }

    [Fact]
    public async Task GetCredentials_OneCallerCancels_TheOthersStillWait()
    {
        var provider = new SdkCredentialsProvider(_source, _time);
        using var cancellation = new CancellationTokenSource();
        var canceled = provider.GetCredentialsAsync(cancellation.Token).AsTask();
        var other = provider.GetCredentialsAsync(Token).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        _source.Found.SetResult(new BasicAWSCredentials("AKIA", "secret"));

        Assert.Equal(new("AKIA", "secret"), await other);
    }

    [Theory]
    [InlineData("Assembly AWSSDK.SSO could not be found.", "Add the packages AWSSDK.SSO and AWSSDK.SSOOIDC")]
    [InlineData("Assembly AWSSDK.SecurityToken could not be found.", "Add the package AWSSDK.SecurityToken")]
    [InlineData("No file.\r\nNo variable.", "Set AccessKeyId and SecretAccessKey")]
    public async Task GetCredentials_Fails_SaysWhatToDoInThreeLines(string cause, string remedy)
    {
        _source.Found.SetException(new AmazonClientException(cause));

        var lines = (await FailAsync(new SdkCredentialsProvider(_source, _time))).Split('\n');

        Assert.Equal(("No AWS credentials were found in the test's source.", 3), (lines[0], lines.Length));
        Assert.StartsWith(remedy, lines[1], StringComparison.Ordinal);
        Assert.Equal($"Cause: {cause.ReplaceLineEndings(" ")}", lines[2]);
    }

    private static async Task<string> FailAsync(SdkCredentialsProvider provider) =>
        (await Assert.ThrowsAsync<CognitoCredentialsException>(() => provider.GetCredentialsAsync(Token).AsTask())).Message;

    private sealed class TestSource : ISdkSource
    {
        private int _lookups;

        public int Lookups => _lookups;

        public TaskCompletionSource<AWSCredentials> Found { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Description => "the test's source";

        public Task<AWSCredentials> FindAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _lookups);
            return Found.Task;
        }
    }
}
