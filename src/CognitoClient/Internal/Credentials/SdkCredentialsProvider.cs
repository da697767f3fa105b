using Amazon.Runtime;

namespace CognitoClient.Internal.Credentials;

/// <summary>Adapts a source of AWSSDK.Core to the client's interface.</summary>
internal sealed class SdkCredentialsProvider : IAwsCredentialsProvider, IDescribedProvider
{
    private const string Remedy =
        "Set AccessKeyId and SecretAccessKey, the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile "
        + "(aws configure, aws sso login). If you call unsigned operations only, set Anonymous = true.";

    private const string TimeoutRemedy =
        "If the application does not run on AWS, set the environment variable AWS_EC2_METADATA_DISABLED=true, so that no instance metadata "
        + "is requested.";

    // Fixed keys that were found recently are found again without blocking.
    private static readonly TimeSpan QuickFor = TimeSpan.FromMinutes(1);

    private readonly ISdkSource _source;
    private readonly SharedLookup _lookup;
    private long _quickUntil = long.MinValue;

    /// <param name="source">The source.</param>
    /// <param name="time">The clock of the time limit. Default: the system's.</param>
    public SdkCredentialsProvider(ISdkSource source, TimeProvider? time = null)
    {
        _source = source;
        _lookup = new SharedLookup(ReadAsync, time ?? TimeProvider.System);
    }

    public string Description => _source.Description;

    public string SlowRemedy => $"{TimeoutRemedy}\n{Remedy}";

    public async ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var credentials = Environment.TickCount64 < Volatile.Read(ref _quickUntil)
                ? await ReadAsync().ConfigureAwait(false)
                : await _lookup.FindAsync(cancellationToken).ConfigureAwait(false);
            return new(credentials.AccessKey, credentials.SecretKey, string.IsNullOrEmpty(credentials.Token) ? null : credentials.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new CognitoCredentialsException(Describe(exception), exception);
        }
    }

    private async Task<ImmutableCredentials> ReadAsync()
    {
        var credentials = await _source.FindAsync(CancellationToken.None).ConfigureAwait(false);
        var found = await credentials.GetCredentialsAsync().ConfigureAwait(false);
        var isFixed = credentials is BasicAWSCredentials or SessionAWSCredentials or EnvironmentVariablesAWSCredentials;
        Volatile.Write(ref _quickUntil, isFixed ? Environment.TickCount64 + (long)QuickFor.TotalMilliseconds : long.MinValue);
        return found;
    }

    // Three lines: what failed, what to do, why.
    private string Describe(Exception exception) => exception is LookupTimeoutException
        ? FormattableString.Invariant(
                $"The look-up of AWS credentials in {_source.Description} did not complete within {SharedLookup.Limit.TotalSeconds} s.\n")
            + SlowRemedy
        : $"No AWS credentials were found in {_source.Description}.\n{GetRemedy(exception.Message)}\nCause: {OneLine(exception.Message)}";

    private static string GetRemedy(string message) =>
        message.Contains("AWSSDK.SSO", StringComparison.Ordinal)
            ? "Add the packages AWSSDK.SSO and AWSSDK.SSOOIDC, which a profile of IAM Identity Center requires."
        : message.Contains("AWSSDK.SecurityToken", StringComparison.Ordinal)
            ? "Add the package AWSSDK.SecurityToken, which credentials of a role require."
        : Remedy;

    private static string OneLine(string message) => message.Trim().ReplaceLineEndings(" ");
}
