using System.Security.Cryptography;
using CognitoClient.Internal.Text;

namespace CognitoClient.Authentication;

/// <summary>Computes SECRET_HASH, with which requests prove the secret of an app client.</summary>
public static class SecretHash
{
    /// <summary>Computes the HMAC-SHA-256 of username and client ID with the client secret as the key, in Base64.</summary>
    /// <remarks>See "Computing secret hash values" in the developer guide of Amazon Cognito.</remarks>
    /// <param name="username">
    /// The USERNAME of the request. In the response to a challenge it is the username of the challenge; in a refresh after a sign-in with
    /// an alias it is the user's <c>sub</c>.
    /// </param>
    /// <param name="clientId">The ID of the app client.</param>
    /// <param name="clientSecret">The secret of the app client.</param>
    /// <returns>The hash, 44 characters. It never changes: treat it as a password.</returns>
    /// <exception cref="ArgumentException">A string is null, empty or not valid UTF-16.</exception>
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
