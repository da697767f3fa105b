namespace CognitoClient.Authentication;

/// <summary>A token of a session.</summary>
public enum SessionToken
{
    /// <summary>The access token.</summary>
    Access,

    /// <summary>The ID token, for APIs that require it, such as API Gateway authorizers without scopes.</summary>
    Id,
}
