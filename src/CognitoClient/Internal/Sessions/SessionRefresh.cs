using CognitoClient.Authentication;
using CognitoClient.Internal.Calls;
using CognitoClient.Model;

namespace CognitoClient.Internal.Sessions;

/// <summary>One refresh of one session: looks again, renews, stores.</summary>
/// <param name="key">The session.</param>
/// <param name="seen">The tokens that the caller cannot use any more.</param>
/// <param name="storage">The store of the session.</param>
/// <param name="signIn">Renews and revokes tokens.</param>
/// <param name="lifetime">The lifetime of tokens.</param>
/// <param name="failures">Keeps the error that ends the session for a later caller.</param>
/// <param name="context">Additional data for the request.</param>
internal sealed class SessionRefresh(
    string key,
    SignInTokens seen,
    SessionStorage storage,
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
        var (failure, stored) = await storage.TryGetAsync(key).ConfigureAwait(false);
        if (failure is not null)
        {
            throw new StoreReadException(failure);
        }

        if (stored is not null)
        {
            failures.RemoveEnd(key);
        }

        if (stored is null || (stored.AccessToken != seen.AccessToken && lifetime.IsUsable(stored)))
        {
            return stored;
        }

        if (stored.RefreshToken is null)
        {
            if (!lifetime.IsValid(stored))
            {
                await storage.RemoveAsync(key, stored).ConfigureAwait(false);
            }

            return null;
        }

        try
        {
            var fresh = await signIn.RefreshAsync(stored, context, CancellationToken.None)
                .Verify(signIn, nameof(signIn.RefreshAsync), nameof(SignInTokens))
                .ConfigureAwait(false);
            return await StoreAsync(stored, fresh).ConfigureAwait(false);
        }
        catch (CognitoIdentityProviderException exception) when (IsFinal(exception))
        {
            // Another process may have renewed the session between the look and the call.
            (failure, var later) = await storage.TryGetAsync(key).ConfigureAwait(false);
            if (later is not null && later.RefreshToken != stored.RefreshToken)
            {
                return later;
            }

            // Whether another process has renewed the session is then unknown. It remains, and the next call tries again.
            if (failure is not null)
            {
                throw;
            }

            // First, so that no call finds neither the session nor the error.
            failures.AddEnd(key, exception);
            await storage.RemoveAsync(key, stored).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Stores the renewed tokens unless another process ended or restarted the session meanwhile. They are not lost if the store fails.
    /// </summary>
    private async Task<SignInTokens?> StoreAsync(SignInTokens before, SignInTokens fresh)
    {
        var (failure, now) = await storage.TryGetAsync(key).ConfigureAwait(false);
        if (failure is not null)
        {
            storage.Keep(key, before, fresh, failure);
            return fresh;
        }

        if (now is null)
        {
            await Orphans.TryRevokeAsync(signIn, fresh.RefreshToken).ConfigureAwait(false);
            return null;
        }

        if (now.AccessToken != before.AccessToken || now.RefreshToken != before.RefreshToken)
        {
            return now;
        }

        await storage.RenewAsync(key, before, fresh).ConfigureAwait(false);
        return fresh;
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
}
