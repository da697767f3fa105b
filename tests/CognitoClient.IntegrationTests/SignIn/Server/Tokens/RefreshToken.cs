namespace CognitoClient.IntegrationTests.SignIn.Server.Tokens;

/// <summary>A refresh token, which is no JWT for its readers.</summary>
internal sealed class RefreshToken(string value, Grant grant, DateTimeOffset expires)
{
    public string Value { get; } = value;

    public Grant Grant { get; } = grant;

    public DateTimeOffset Expires { get; } = expires;

    /// <summary>Until when it serves after rotation; null while it is the current one.</summary>
    public DateTimeOffset? RotatedUntil { get; set; }
}
