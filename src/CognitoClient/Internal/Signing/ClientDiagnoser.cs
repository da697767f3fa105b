using CognitoClient.Internal.Credentials;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Internal.Signing;

/// <summary>Collects the settings, proxies and credentials of a client.</summary>
internal static class ClientDiagnoser
{
    /// <summary>Looks credentials up as for a signed operation, within the time limit of an attempt.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static async Task<ClientDiagnosis> DiagnoseAsync(
        ClientSettings settings, HttpMessageHandler transport, CancellationToken cancellationToken)
    {
        var diagnosis = new ClientDiagnosis
        {
            Settings = [.. settings.Notes.Select(note => note.ToSource())],
            Proxies = ProxyDiagnosis.Find(transport, settings.Endpoint),
        };
        using var limit = new TimeLimitPool(settings.TimeProvider).Start(
            settings.AttemptTimeout < settings.Timeout ? settings.AttemptTimeout : settings.Timeout, cancellationToken);
        try
        {
            var lookup = new CredentialsLookup(settings.Credentials);
            return await lookup.FindAsync(OperationAuth.SigV4, limit.Token).ConfigureAwait(false) is { } found
                ? diagnosis with { AccessKeyId = MaskedKeyId.From(found.AccessKeyId), HasSessionToken = found.SessionToken is not null }
                : diagnosis;
        }
        catch (CognitoCredentialsException exception)
        {
            return diagnosis with { CredentialsFault = exception.Message };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return diagnosis with { CredentialsFault = "The look-up did not end within the time of an attempt (AttemptTimeout)." };
        }
    }
}
