using CognitoClient.Authentication;
using CognitoClient.Internal.Credentials;
using CognitoClient.Internal.Http;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Signing;

/// <summary>Asks a provider for credentials and holds it to its contract: it may be an application's own.</summary>
internal sealed class CredentialsLookup(IAwsCredentialsProvider provider)
{
    private AwsCredentials? _lastChecked;

    /// <exception cref="CognitoCredentialsException">The provider failed, or its credentials cannot be sent.</exception>
    public ValueTask<AwsCredentials?> FindAsync(OperationAuth auth, CancellationToken cancellationToken)
    {
        // Credentials that never change are checked once.
        var known = Volatile.Read(ref _lastChecked);
        if (known is not null && provider is FixedCredentialsProvider && !cancellationToken.IsCancellationRequested)
        {
            return new(known);
        }

        return AskAsync(auth, cancellationToken);
    }

    private async ValueTask<AwsCredentials?> AskAsync(OperationAuth auth, CancellationToken cancellationToken)
    {
        try
        {
            var asked = provider.GetCredentialsAsync(cancellationToken);
            // A provider that does not look at its token must not outlive the call.
            var found = asked.IsCompletedSuccessfully
                ? asked.Result
                : await asked.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return found is null || ReferenceEquals(found, _lastChecked) ? found : _lastChecked = Checked(found);
        }
        catch (CognitoCredentialsException) when (auth == OperationAuth.SigV4OrNone)
        {
            return null;
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is not OperationCanceledException)
        {
            // It failed because it was given up, or too late to matter.
            throw new OperationCanceledException("The look-up of credentials was cancelled.", exception, cancellationToken);
        }
        catch (Exception exception) when (exception is not CognitoCredentialsException && !cancellationToken.IsCancellationRequested)
        {
            throw new CognitoCredentialsException(
                $"The credentials provider {provider.GetType().Name} failed: {exception.Message}", exception);
        }
    }

    private static AwsCredentials Checked(AwsCredentials found)
    {
        if (string.IsNullOrEmpty(found.AccessKeyId) || string.IsNullOrEmpty(found.SecretAccessKey))
        {
            throw new CognitoCredentialsException("The credentials lack an access key id or a secret access key. Check how they were read.");
        }

        Check(found.AccessKeyId, nameof(AwsCredentials.AccessKeyId));
        Check(found.SessionToken, nameof(AwsCredentials.SessionToken));
        return found;
    }

    /// <summary>Both are sent as headers: a line break in them would begin a header of somebody else's.</summary>
    private static void Check(string? text, string name)
    {
        if (text is not null && text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new CognitoCredentialsException(
                $"The {name} of the credentials holds white space or a character outside ASCII and was not sent. Check how it was read.");
        }
    }
}
