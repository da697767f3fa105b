using CognitoClient.Authentication;
using CognitoClient.Internal.Calls;

namespace CognitoClient.Internal.Sessions;

/// <summary>Revokes renewed tokens that the end of their session could not know of.</summary>
internal static class Orphans
{
    /// <summary>Revokes a refresh token, if there is one. A failure changes nothing for the caller.</summary>
    public static async Task TryRevokeAsync(ICognitoSignIn signIn, string? refreshToken)
    {
        if (refreshToken is null)
        {
            return;
        }

        try
        {
            await signIn.RevokeAsync(refreshToken, CancellationToken.None)
                .Verify(signIn, nameof(signIn.RevokeAsync))
                .ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Also of the application's handlers, such as an open circuit breaker. The tokens are in no store, and nobody has them.
        }
    }
}
