using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>An app client of the pool.</summary>
internal sealed record AppClient(string Id)
{
    public string? Secret { get; init; }

    /// <summary>The flows that are switched off.</summary>
    public IReadOnlyList<string> ForbiddenFlows { get; init; } = [];

    /// <summary>An unknown user looks like a wrong password.</summary>
    public bool HidesUnknownUsers { get; init; } = true;

    /// <summary>Each refresh gives a new refresh token and ends the old one.</summary>
    public bool RotatesRefreshTokens { get; init; }

    /// <summary>How long a rotated refresh token still serves.</summary>
    public TimeSpan RotationGracePeriod { get; init; }

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan RefreshTokenLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Checks the hash of a request over the name that this very request carries.</summary>
    public void CheckSecretHash(string? hash, string username)
    {
        if (FaultOf(hash) is { } fault)
        {
            throw fault;
        }

        if (Secret is not null && hash != HashOf(username))
        {
            throw ServiceError.NotAuthorized($"Unable to verify secret hash for client {Id}");
        }
    }

    /// <summary>
    /// Checks the hash of a refresh, which carries no name: the user's own name counts after a sign-in with that, the sub after one with
    /// an alias.
    /// </summary>
    public void CheckSecretHashOfRefresh(string? hash, Tokens.Grant grant)
    {
        if (FaultOf(hash) is { } fault)
        {
            throw fault;
        }

        if (Secret is not null && hash != HashOf(grant.ByAlias ? grant.User.Sub : grant.User.Username))
        {
            throw ServiceError.NotAuthorized($"SecretHash does not match for client: {Id}");
        }
    }

    private ServiceError? FaultOf(string? hash) => (Secret, hash) switch
    {
        (null, not null) => ServiceError.NotAuthorized($"Client {Id} is not configured for secret but secret hash was received"),
        (not null, null) => ServiceError.NotAuthorized($"Client {Id} is configured with secret but SECRET_HASH was not received"),
        _ => null,
    };

    private string HashOf(string username) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret!), Encoding.UTF8.GetBytes(username + Id)));
}
