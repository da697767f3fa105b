using CognitoClient.Internal.Credentials;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Operations;

namespace CognitoClient.Internal.Signing;

/// <summary>Gets credentials from a provider, possibly the application's own, and checks them.</summary>
internal sealed class CredentialsLookup(IAwsCredentialsProvider provider)
{
    private AwsCredentials? _lastChecked;

    /// <exception cref="CognitoCredentialsException">The provider failed, or its credentials cannot be sent.</exception>
    public ValueTask<AwsCredentials?> FindAsync(OperationAuth auth, CancellationToken cancellationToken)
    {
        // Fixed credentials are checked once.
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
            // A provider that ignores its token must not outlive the call.
            var found = asked.IsCompletedSuccessfully
                ? asked.Result
                : await asked.AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
            return found is null || ReferenceEquals(found, _lastChecked) ? found : _lastChecked = Checked(found);
        }
        catch (CognitoCredentialsException) when (auth == OperationAuth.SigV4OrNone)
        {
            return null;
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            // The provider failed because it was canceled, or after that.
            var described = provider as IDescribedProvider;
            throw new LookupCanceledException(
                described?.Description ?? provider.GetType().Name, described?.SlowRemedy, exception, cancellationToken);
        }
        catch (Exception exception) when (exception is not CognitoCredentialsException)
        {
            throw new CognitoCredentialsException(
                $"The credentials provider {provider.GetType().Name} failed: {exception.Message}", exception);
        }
    }

    private static AwsCredentials Checked(AwsCredentials found)
    {
        if (string.IsNullOrEmpty(found.AccessKeyId) || string.IsNullOrEmpty(found.SecretAccessKey))
        {
            throw new CognitoCredentialsException(
                "The credentials have no access key ID or no secret access key. Check how they are read.");
        }

        // Key ID and token are sent as headers, where a line break would start another header.
        ThrowIf(KeyFault.FindInId(found.AccessKeyId), nameof(AwsCredentials.AccessKeyId));
        ThrowIf(KeyFault.Find(found.SecretAccessKey), nameof(AwsCredentials.SecretAccessKey));
        ThrowIf(KeyFault.Find(found.SessionToken), nameof(AwsCredentials.SessionToken));
        return found;
    }

    private static void ThrowIf(string? fault, string name)
    {
        if (fault is not null)
        {
            throw new CognitoCredentialsException($"The {name} of the credentials {fault} Nothing was sent.");
        }
    }
}
