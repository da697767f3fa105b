namespace CognitoClient.Authentication;

/// <summary>Which of a session's tokens calls carry.</summary>
public enum SessionToken
{
    /// <summary>The access token, which is made for this.</summary>
    Access,

    /// <summary>The id token, for APIs that ask for it, such as API Gateway authorizers without scopes.</summary>
    Id,
}
