using Amazon.Runtime;
using CognitoClient.Tests.Settings;

namespace CognitoClient.Tests.Credentials;

public class AwsCredentialsProvidersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Static_Keys_AreGivenBack() =>
        Assert.Equal(
            new("AKIA", "secret", "token"),
            await AwsCredentialsProviders.Static("AKIA", "secret", "token").GetCredentialsAsync(Token));

    [Theory]
    [InlineData("", "secret")]
    [InlineData("AKIA", "")]
    public void Static_MissingKey_Throws(string accessKeyId, string secretAccessKey) =>
        Assert.Throws<ArgumentException>(() => AwsCredentialsProviders.Static(accessKeyId, secretAccessKey));

    [Fact]
    public async Task Anonymous_Asked_HasNone() => Assert.Null(await AwsCredentialsProviders.Anonymous.GetCredentialsAsync(Token));

    [Fact]
    public async Task From_CredentialsOfTheSdk_AreAdapted()
    {
        Assert.Equal(
            new("AKIA", "secret"),
            await AwsCredentialsProviders.FromSdk(new BasicAWSCredentials("AKIA", "secret")).GetCredentialsAsync(Token));
        Assert.Equal(
            new("AKIA", "secret", "token"),
            await AwsCredentialsProviders.FromSdk(new SessionAWSCredentials("AKIA", "secret", "token")).GetCredentialsAsync(Token));
        Assert.Null(await AwsCredentialsProviders.FromSdk(new AnonymousAWSCredentials()).GetCredentialsAsync(Token));
    }

    [Fact]
    public async Task Profile_InFiles_IsReadAtTheFirstCall()
    {
        using var folder = new ProfileFolder();
        var provider = AwsCredentialsProviders.ProfileIn(folder.CredentialsFile, "dev");
        await File.WriteAllTextAsync(
            folder.CredentialsFile,
            "[dev]\naws_access_key_id = AKIA\naws_secret_access_key = secret\naws_session_token = token\n",
            Token);

        Assert.Equal(new("AKIA", "secret", "token"), await provider.GetCredentialsAsync(Token));
        Assert.Equal(new("AKIA", "secret", "token"), await provider.GetCredentialsAsync(Token));
    }

    [Fact]
    public async Task Profile_NotInFiles_SaysWhatToDo()
    {
        using var folder = new ProfileFolder();

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(
            async () => await AwsCredentialsProviders.ProfileIn(folder.CredentialsFile, "dev").GetCredentialsAsync(Token));

        Assert.Equal(
            "No AWS credentials were found in the AWS profile 'dev'.\nSet AccessKeyId and SecretAccessKey, the environment variables "
            + "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile (aws configure, aws sso login). If you call "
            + "unsigned operations only, set Anonymous = true.\n"
            + $"Cause: The profile is not in the AWS config file and {folder.CredentialsFile}.",
            exception.Message);
    }

    [Fact]
    public async Task Profile_RoleWithoutTheStsPackage_IsACredentialsException()
    {
        using var folder = new ProfileFolder(credentials: """
            [base]
            aws_access_key_id = AKIA
            aws_secret_access_key = s3cr3t
            [role]
            source_profile = base
            role_arn = arn:aws:iam::123456789012:role/a
            """);

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(
            async () => await AwsCredentialsProviders.ProfileIn(folder.CredentialsFile, "role").GetCredentialsAsync(Token));

        Assert.Contains("AWSSDK.SecurityToken", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCredentials_SlowSource_IsCancelled()
    {
        var started = new TaskCompletionSource();
        using var cancellation = new CancellationTokenSource();
        var call = AwsCredentialsProviders.FromSdk(new StuckCredentials(started)).GetCredentialsAsync(cancellation.Token).AsTask();
        await started.Task.WaitAsync(Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task GetCredentials_AlreadyCancelled_AsksNobody()
    {
        var cancelled = new CancellationToken(canceled: true);

        IAwsCredentialsProvider[] providers =
            [AwsCredentialsProviders.Default, AwsCredentialsProviders.Anonymous, AwsCredentialsProviders.Environment];
        foreach (var provider in providers)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await provider.GetCredentialsAsync(cancelled));
        }
    }

    private sealed class StuckCredentials(TaskCompletionSource started) : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => throw new NotSupportedException();

        public override async Task<ImmutableCredentials> GetCredentialsAsync()
        {
            started.SetResult();
            await new TaskCompletionSource().Task;
            return GetCredentials();
        }
    }
}
