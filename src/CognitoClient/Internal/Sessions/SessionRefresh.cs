using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.Sessions;

/// <summary>One refresh of one session: looks again, renews, stores.</summary>
/// <param name="key">The session.</param>
/// <param name="seen">The tokens that the caller cannot use any more.</param>
/// <param name="store">The store of the session.</param>
/// <param name="signIn">Renews and revokes tokens.</param>
/// <param name="lifetime">The lifetime of tokens.</param>
/// <param name="failures">Keeps the error that ends the session for a later caller.</param>
/// <param name="context">Additional data for the request.</param>
internal sealed class SessionRefresh(
    string key,
    SignInTokens seen,
    ICognitoSessionStore store,
    ICognitoSignIn signIn,
    TokenLifetime lifetime,
    RefreshFailures failures,
    SignInContext? context)
{
    /// <returns>
    /// The renewed tokens, or those that another process stored meanwhile; null if the session has ended or has no refresh token.
    /// </returns>
    public async Task<SignInTokens?> RunAsync()
    {
        var stored = await GetAsync().ConfigureAwait(false);
        if (stored is null || (stored.AccessToken != seen.AccessToken && lifetime.IsUsable(stored)))
        {
            return stored;
        }

        if (stored.RefreshToken is null)
        {
            if (!lifetime.IsValid(stored))
            {
                await RemoveAsync().ConfigureAwait(false);
            }

            return null;
        }

        try
        {
            var fresh = await signIn.RefreshAsync(stored, context, CancellationToken.None).ConfigureAwait(false);
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

            // First, so that no call finds neither the session nor the error.
            failures.AddEnd(key, exception);
            await RemoveAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stores the renewed tokens unless another process ended or restarted the session meanwhile.</summary>
    private async Task<SignInTokens?> StoreAsync(SignInTokens before, SignInTokens fresh)
    {
        var now = await GetAsync().ConfigureAwait(false);
        if (now is null)
        {
            await TryRevokeAsync(fresh.RefreshToken).ConfigureAwait(false);
            return null;
        }

        if (now.AccessToken != before.AccessToken || now.RefreshToken != before.RefreshToken)
        {
            return now;
        }

        await store.SetAsync(key, fresh, CancellationToken.None).ConfigureAwait(false);
        return fresh;
    }

    /// <summary>Revokes tokens that the session's end could not know of. A failure changes nothing for the caller.</summary>
    private async Task TryRevokeAsync(string? refreshToken)
    {
        if (refreshToken is null)
        {
            return;
        }

        try
        {
            await signIn.RevokeAsync(refreshToken, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CognitoIdentityProviderException)
        {
            // The tokens are in no store, and nobody has them.
        }
    }

    /// <summary>Determines whether the refresh token, or its user, is gone for good.</summary>
    internal static bool IsFinal(CognitoIdentityProviderException exception) => exception switch
    {
        RefreshTokenReuseException or UserNotFoundException => true,
        NotAuthorizedException notAuthorized => notAuthorized.Reason
            is NotAuthorizedReason.TokenExpired or NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.TokenInvalid
            or NotAuthorizedReason.RefreshTokenReused or NotAuthorizedReason.UserDisabled or NotAuthorizedReason.UserNotFound,
        _ => false,
    };

    private ValueTask<SignInTokens?> GetAsync() => store.GetAsync(key, CancellationToken.None);

    private ValueTask RemoveAsync() => store.RemoveAsync(key, CancellationToken.None);
}
