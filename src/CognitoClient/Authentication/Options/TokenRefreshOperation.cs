namespace CognitoClient.Authentication;

/// <summary>The operation that exchanges a refresh token for new tokens.</summary>
public enum TokenRefreshOperation
{
    /// <summary>
    /// <c>GetTokensFromRefreshToken</c>, for app clients with and without rotation of refresh tokens. The secret of the app client, if it
    /// has one, is sent instead of its hash.
    /// </summary>
    GetTokensFromRefreshToken,

    /// <summary>
    /// <c>InitiateAuth</c> or <c>AdminInitiateAuth</c> with the flow <c>REFRESH_TOKEN_AUTH</c>, for Lambda triggers that depend on it and
    /// for local servers without the other operation. App clients that rotate refresh tokens reject it.
    /// </summary>
    RefreshTokenAuth,
}
