using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Sessions;

/// <summary>Ends one session: at the service first, so that a failure there can be retried, then in the store.</summary>
internal sealed class SessionEnd(string key, ICognitoSessionStore store, ICognitoSignIn signIn)
{
    /// <summary>Revokes the refresh token and removes the session.</summary>
    public async Task RevokeAsync(CancellationToken cancellationToken)
    {
        var tokens = await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (tokens is null)
        {
            return;
        }

        try
        {
            if (tokens.RefreshToken is { } refreshToken)
            {
                await signIn.RevokeAsync(refreshToken, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (CognitoIdentityProviderException exception) when (IsFinal(exception))
        {
            await RemoveAsync().ConfigureAwait(false);
            throw;
        }

        await RemoveAsync().ConfigureAwait(false);
    }

    /// <summary>Revokes all of the user's tokens and removes the session.</summary>
    public async Task EverywhereAsync(CancellationToken cancellationToken)
    {
        var tokens = await store.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (tokens is null)
        {
            return;
        }

        try
        {
            await signIn.SignOutEverywhereAsync(tokens.AccessToken, cancellationToken).ConfigureAwait(false);
        }
        catch (NotAuthorizedException exception) when (exception.Reason
            is NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.UserNotFound)
        {
            // Somebody was faster; there is nothing left to sign out of.
        }

        await RemoveAsync().ConfigureAwait(false);
    }

    /// <summary>Determines whether the service would respond the same next time.</summary>
    private static bool IsFinal(CognitoIdentityProviderException exception) => exception
        is UnsupportedOperationException or UnsupportedTokenTypeException or UnauthorizedException
        or NotAuthorizedException or InvalidParameterException;

    /// <summary>Not cancelled: the service has ended the session already.</summary>
    private ValueTask RemoveAsync() => store.RemoveAsync(key, CancellationToken.None);
}
