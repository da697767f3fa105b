using System.Security.Cryptography;
using System.Text;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Clients;

/// <summary>Checks SECRET_HASH, with which requests prove a secret of their app client.</summary>
internal static class SecretHash
{
    /// <summary>Checks the hash of a request. Any active secret of the app client is accepted.</summary>
    /// <param name="client">The app client.</param>
    /// <param name="username">The user name in the request, as it was sent.</param>
    /// <param name="secretHash">The hash in the request, or null or empty for none.</param>
    /// <exception cref="NotAuthorizedException">The hash is missing or wrong, or the app client has no secret.</exception>
    public static void ThrowIfWrong(AppClient client, string username, string? secretHash)
    {
        ThrowIfMissing(client, secretHash);
        if (!string.IsNullOrEmpty(secretHash) && !Matches(client, username, secretHash))
        {
            // FACTS-SERVER 9 [W]: also for a client without a secret.
            throw new NotAuthorizedException($"Unable to verify secret hash for client {client.Id}");
        }
    }

    /// <summary>Checks the hash of a refresh: of the user name or, after a sign-in with an alias, of the <c>sub</c>.</summary>
    /// <param name="client">The app client.</param>
    /// <param name="user">The user of the refresh token.</param>
    /// <param name="secretHash">The hash in the request, or null or empty for none.</param>
    /// <exception cref="NotAuthorizedException">The hash is missing or wrong, or the app client has no secret.</exception>
    public static void ThrowIfWrongOnRefresh(AppClient client, User user, string? secretHash)
    {
        ThrowIfMissing(client, secretHash);
        if (!string.IsNullOrEmpty(secretHash)
            && !Matches(client, user.Username, secretHash)
            && !Matches(client, user.Sub, secretHash))
        {
            // FACTS-SERVER 9 [W].
            throw new NotAuthorizedException($"SecretHash does not match for the client: {client.Id}");
        }
    }

    private static void ThrowIfMissing(AppClient client, string? secretHash)
    {
        if (client.Secrets.Count > 0 && string.IsNullOrEmpty(secretHash))
        {
            // FACTS-SERVER 9 [R].
            throw new NotAuthorizedException($"Client {client.Id} is configured with secret but SECRET_HASH was not received");
        }
    }

    private static bool Matches(AppClient client, string username, string secretHash) => client.Secrets.Exists(secret =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Authentication.SecretHash.Compute(username, client.Id, secret.Value)),
            Encoding.UTF8.GetBytes(secretHash)));
}
