using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

/// <summary>A source of AWSSDK.Core behind this client's interface.</summary>
internal sealed class SdkCredentialsProvider(ISdkSource source) : IAwsCredentialsProvider
{
    private const string Remedy =
        "Set AccessKeyId and SecretAccessKey, the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile "
        + "(aws configure, aws sso login); or set Anonymous = true if only operations without a signature are called.";

    // Keys that were found a moment ago and are never renewed are found again without blocking.
    private static readonly TimeSpan QuickFor = TimeSpan.FromMinutes(1);

    private long _quickUntil = long.MinValue;

    public async ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // A look-up can block on files, a program or the instance's metadata, at first and whenever credentials expire: it runs off
            // the caller's thread, so that cancellation and time limits hold.
            var credentials = Environment.TickCount64 < Volatile.Read(ref _quickUntil)
                ? await ReadAsync(cancellationToken).ConfigureAwait(false)
                : await Task.Run(() => ReadAsync(cancellationToken), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            return new(credentials.AccessKey, credentials.SecretKey, string.IsNullOrEmpty(credentials.Token) ? null : credentials.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new CognitoCredentialsException(
                $"No AWS credentials from {source.Description}. {Remedy} What the look-up said: {exception.Message.Trim()}",
                exception);
        }
    }

    private async Task<ImmutableCredentials> ReadAsync(CancellationToken cancellationToken)
    {
        var credentials = await source.FindAsync(cancellationToken).ConfigureAwait(false);
        var found = await credentials.GetCredentialsAsync().ConfigureAwait(false);
        var isFixed = credentials is BasicAWSCredentials or SessionAWSCredentials or EnvironmentVariablesAWSCredentials;
        Volatile.Write(ref _quickUntil, isFixed ? Environment.TickCount64 + (long)QuickFor.TotalMilliseconds : long.MinValue);
        return found;
    }
}
