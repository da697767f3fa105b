using CognitoClient.Model;
using CognitoClient.Testing.Internal.Keys;

namespace CognitoClient.Testing.Internal.State;

/// <summary>A user pool.</summary>
/// <remarks>
/// Everything in it is read and written under <see cref="Gate"/>. Expensive work (keys, signatures, powers of SRP) and the code of
/// applications run outside.
/// </remarks>
internal sealed class UserPool(string id, string region, UserPoolType settings, PoolKeys keys)
{
    public Lock Gate { get; } = new();

    public string Id => id;

    public string Region => region;

    /// <summary>The part of the ID after the region, which SRP hashes.</summary>
    public string ShortId { get; } = id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>The keys that sign tokens. Thread-safe.</summary>
    public PoolKeys Keys => keys;

    /// <summary>The settings as <c>DescribeUserPool</c> returns them, without what is counted or found elsewhere.</summary>
    public UserPoolType Settings { get; set; } = settings;

    /// <summary>The settings of MFA, as <c>GetUserPoolMfaConfig</c> returns them.</summary>
    public GetUserPoolMfaConfigResponse Mfa { get; set; } = new() { MfaConfiguration = UserPoolMfaType.Off };

    /// <summary>The app clients, by ID.</summary>
    public Dictionary<string, AppClient> Clients { get; } = new(StringComparer.Ordinal);

    public UserDirectory Users { get; } = new(settings.UsernameConfiguration?.CaseSensitive ?? true);

    /// <summary>The groups, by name. Names that differ only in case are equal.</summary>
    public SortedDictionary<string, GroupType> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The resource servers, by identifier.</summary>
    public SortedDictionary<string, ResourceServerType> ResourceServers { get; } = new(StringComparer.Ordinal);

    /// <summary>The identity providers, by name.</summary>
    public SortedDictionary<string, IdentityProviderType> IdentityProviders { get; } = new(StringComparer.Ordinal);

    public TokenRegistry Tokens { get; } = new();

    public SignInSessions SignIns { get; } = new();

    public string Arn => Settings.Arn!;
}
