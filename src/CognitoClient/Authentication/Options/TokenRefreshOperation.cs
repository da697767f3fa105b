namespace CognitoClient.Authentication;

/// <summary>The operation that exchanges a refresh token for new tokens.</summary>
public enum TokenRefreshOperation
{
    /// <summary>
    /// <c>GetTokensFromRefreshToken</c>: works whether or not the app client rotates refresh tokens. The app client's secret, where it has
    /// one, is sent as it is.
    /// </summary>
    GetTokensFromRefreshToken,

    /// <summary>
    /// <c>InitiateAuth</c> (or <c>AdminInitiateAuth</c>) with the flow <c>REFRESH_TOKEN_AUTH</c>: for Lambda triggers that look for it and
    /// for stand-ins of the service that lack the other. Refused by app clients that rotate refresh tokens.
    /// </summary>
    RefreshTokenAuth,
}
