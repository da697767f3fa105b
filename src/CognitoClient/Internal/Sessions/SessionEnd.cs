using System.Runtime.ExceptionServices;
using CognitoClient.Authentication;
using CognitoClient.Internal.Calls;
using CognitoClient.Model;

namespace CognitoClient.Internal.Sessions;

/// <summary>Ends one session: at the service first, so that a failure there can be retried, then in the store.</summary>
internal sealed class SessionEnd(string key, SessionStorage storage, ICognitoSignIn signIn)
{
    /// <summary>Revokes the refresh token and removes the session.</summary>
    public async Task RevokeAsync(CancellationToken cancellationToken)
    {
        var tokens = await storage.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (tokens is null)
        {
            await SettleAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            if (tokens.RefreshToken is { } refreshToken)
            {
                await signIn.RevokeAsync(refreshToken, cancellationToken)
                    .Verify(signIn, nameof(signIn.RevokeAsync))
                    .ConfigureAwait(false);
            }
        }
        catch (CognitoIdentityProviderException exception) when (IsFinal(exception))
        {
            await storage.RemoveAsync(key, tokens).ConfigureAwait(false);
            throw;
        }

        Throw(await storage.RemoveAsync(key, tokens).ConfigureAwait(false));
    }

    /// <summary>Revokes all of the user's tokens and removes the session.</summary>
    public async Task EverywhereAsync(CancellationToken cancellationToken)
    {
        var tokens = await storage.GetAsync(key, cancellationToken).ConfigureAwait(false);
        if (tokens is null)
        {
            await SettleAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await signIn.SignOutEverywhereAsync(tokens.AccessToken, cancellationToken)
                .Verify(signIn, nameof(signIn.SignOutEverywhereAsync))
                .ConfigureAwait(false);
        }
        catch (NotAuthorizedException exception) when (exception.Reason
            is NotAuthorizedReason.TokenRevoked or NotAuthorizedReason.UserNotFound)
        {
            // Somebody was faster; there is nothing left to sign out of.
        }

        Throw(await storage.RemoveAsync(key, tokens).ConfigureAwait(false));
    }

    /// <summary>Determines whether the service would respond the same next time.</summary>
    private static bool IsFinal(CognitoIdentityProviderException exception) => exception
        is UnsupportedOperationException or UnsupportedTokenTypeException or UnauthorizedException
        or NotAuthorizedException or InvalidParameterException;

    /// <summary>Makes a change that the store failed to make earlier, such as the removal by an earlier sign-out.</summary>
    private async Task SettleAsync()
    {
        var (failure, orphan) = await storage.SettleAsync(key).ConfigureAwait(false);
        await Orphans.TryRevokeAsync(signIn, orphan?.RefreshToken).ConfigureAwait(false);
        Throw(failure);
    }

    /// <summary>Throws the store's exception: other processes may still use the session.</summary>
    private static void Throw(Exception? failure)
    {
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
