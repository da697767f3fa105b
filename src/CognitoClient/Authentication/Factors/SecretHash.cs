using System.Security.Cryptography;
using CognitoClient.Internal.Text;

namespace CognitoClient.Authentication;

/// <summary>SECRET_HASH, by which an app client that has a secret shows in each request that it knows it.</summary>
public static class SecretHash
{
    /// <summary>Base64 of HMAC-SHA-256, with the client secret for key, of user name and client id put together.</summary>
    /// <param name="username">
    /// The USERNAME of that very request: in the answer to a challenge the one that the challenge gave, in a refresh after signing in with
    /// an alias the user's <c>sub</c>.
    /// </param>
    /// <param name="clientId">The app client's id.</param>
    /// <param name="clientSecret">The app client's secret.</param>
    /// <returns>44 characters. They do not change with time: as secret as a password for that one user.</returns>
    /// <exception cref="ArgumentException">A text is null, empty, or has half of a surrogate pair.</exception>
    /// <remarks>The rule is in the developer guide of Amazon Cognito, "Computing secret hash values".</remarks>
    public static string Compute(string username, string clientId, string clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        var key = StrictText.GetBytes(clientSecret, nameof(clientSecret));
        try
        {
            byte[] message = [.. StrictText.GetBytes(username, nameof(username)), .. StrictText.GetBytes(clientId, nameof(clientId))];
            return Convert.ToBase64String(HMACSHA256.HashData(key, message));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
