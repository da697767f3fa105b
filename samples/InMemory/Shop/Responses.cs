namespace Shop;

/// <summary>The session of a customer. The access token is a secret, so this is not a record.</summary>
internal sealed class Session(string accessToken)
{
    public string AccessToken => accessToken;
}

/// <summary>The customer's own account.</summary>
internal sealed record Profile(string Username, string? Email);
