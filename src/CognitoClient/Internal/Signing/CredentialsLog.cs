using CognitoClient.Internal.Credentials;
using CognitoClient.Internal.Logging;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Internal.Signing;

/// <summary>Logs the credentials that sign, whenever they change.</summary>
internal sealed class CredentialsLog(ILogger logger)
{
    private AwsCredentials? _last;

    public void Used(AwsCredentials credentials)
    {
        if (!logger.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        var last = Interlocked.Exchange(ref _last, credentials);
        if (last?.AccessKeyId != credentials.AccessKeyId || last.SessionToken != credentials.SessionToken)
        {
            var kind = credentials.SessionToken is null ? "long-term" : "temporary";
            logger.CredentialsRefreshed(MaskedKeyId.From(credentials.AccessKeyId), kind);
        }
    }
}
