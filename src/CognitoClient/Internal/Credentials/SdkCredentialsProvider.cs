using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

/// <summary>Adapts a source of AWSSDK.Core to the client's interface.</summary>
internal sealed class SdkCredentialsProvider(ISdkSource source) : IAwsCredentialsProvider
{
    private const string Remedy =
        "Set AccessKeyId and SecretAccessKey, the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile "
        + "(aws configure, aws sso login). If you call unsigned operations only, set Anonymous = true.";

    // Fixed keys that were found recently are found again without blocking.
    private static readonly TimeSpan QuickFor = TimeSpan.FromMinutes(1);

    private long _quickUntil = long.MinValue;

    public async ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // A look-up can block on files, a process or instance metadata, at first and whenever credentials expire. It runs on another
            // thread, so that cancellation and time limits work.
            var credentials = Environment.TickCount64 < Volatile.Read(ref _quickUntil)
                ? await ReadAsync(cancellationToken).ConfigureAwait(false)
                : await Task.Run(() => ReadAsync(cancellationToken), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            return new(credentials.AccessKey, credentials.SecretKey, string.IsNullOrEmpty(credentials.Token) ? null : credentials.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new CognitoCredentialsException(
                $"No AWS credentials were found in {source.Description}. {Remedy} Cause: {exception.Message.Trim()}",
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
