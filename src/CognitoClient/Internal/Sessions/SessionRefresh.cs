using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Sessions;

/// <summary>One refresh of one session: look again, renew, store.</summary>
internal sealed class SessionRefresh(CognitoSessions sessions, string key)
{
    /// <summary>
    /// The renewed tokens, or those that somebody else stored meanwhile; null when the session has ended, or has nothing to be renewed with.
    /// </summary>
    public async Task<SignInTokens?> RunAsync(SignInTokens seen)
    {
        var stored = await GetAsync().ConfigureAwait(false);
        if (stored is null || (stored.AccessToken != seen.AccessToken && sessions.AreGood(stored)))
        {
            return stored;
        }

        if (stored.RefreshToken is null)
        {
            if (!sessions.AreValid(stored))
            {
                await RemoveAsync().ConfigureAwait(false);
            }

            return null;
        }

        try
        {
            var fresh = await sessions.SignIn.RefreshAsync(stored, cancellationToken: CancellationToken.None).ConfigureAwait(false);
            return await StoreAsync(stored, fresh).ConfigureAwait(false);
        }
        catch (CognitoIdentityProviderException exception) when (IsFinal(exception))
        {
            // Another process may have renewed the session between the look and the call.
            var later = await GetAsync().ConfigureAwait(false);
            if (later is not null && later.RefreshToken != stored.RefreshToken)
            {
                return later;
            }

            await RemoveAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stores the renewed tokens unless the session was ended or begun anew by another process meanwhile.</summary>
    private async Task<SignInTokens?> StoreAsync(SignInTokens before, SignInTokens fresh)
    {
        var now = await GetAsync().ConfigureAwait(false);
        if (now is null)
        {
            await TryRevokeAsync(fresh.RefreshToken!).ConfigureAwait(false);
            return null;
        }

        if (now.AccessToken != before.AccessToken || now.RefreshToken != before.RefreshToken)
        {
            return now;
        }

        await sessions.Store.SetAsync(key, fresh, CancellationToken.None).ConfigureAwait(false);
        return fresh;
    }

    /// <summary>Whoever ended the session could not revoke what came after; whether this succeeds changes nothing for the caller.</summary>
    private async Task TryRevokeAsync(string refreshToken)
    {
        try
        {
            await sessions.SignIn.RevokeAsync(refreshToken, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CognitoIdentityProviderException)
        {
            // The tokens are in no store and nobody has them.
        }
    }

    /// <summary>Whether the refresh token, or its user, is gone for good.</summary>
    internal static bool IsFinal(CognitoIdentityProviderException exception) => exception switch
    {
        RefreshTokenReuseException or UserNotFoundException => true,
        NotAuthorizedException notAuthorized => notAuthorized.Reason
            is NotAuthorizedReason.TokenExpired or NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.TokenInvalid
            or NotAuthorizedReason.RefreshTokenReused or NotAuthorizedReason.UserDisabled or NotAuthorizedReason.UserNotFound,
        _ => false,
    };

    private ValueTask<SignInTokens?> GetAsync() => sessions.Store.GetAsync(key, CancellationToken.None);

    private ValueTask RemoveAsync() => sessions.Store.RemoveAsync(key, CancellationToken.None);
}
