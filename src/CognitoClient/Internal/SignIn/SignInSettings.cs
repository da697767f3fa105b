using System.Buffers;
using System.Diagnostics;
using CognitoClient.Authentication;
using Microsoft.Extensions.Options;

namespace CognitoClient.Internal.SignIn;

/// <summary>An immutable copy of valid options.</summary>
internal sealed record SignInSettings
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly TimeSpan LongestRefreshAhead = TimeSpan.FromHours(1);
    private static readonly SearchValues<char> NameLetters = SearchValues.Create(Letters);
    private static readonly SearchValues<char> RegionLetters = SearchValues.Create(Letters + "-");

    public required string UserPoolId { get; init; }

    public required string ClientId { get; init; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { get; init; }

    public bool Admin { get; init; }

    public TimeSpan RefreshAhead { get; init; }

    public TokenRefreshOperation RefreshOperation { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The user pool's ID without its region, which SRP hashes with names and passwords.</summary>
    public string PoolName => UserPoolId[(UserPoolId.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Computes the SECRET_HASH of a request with a username. Returns null for an app client without a secret.</summary>
    public string? ComputeSecretHash(string username) =>
        ClientSecret is null ? null : SecretHash.Compute(username, ClientId, ClientSecret);

    /// <exception cref="OptionsValidationException">The options are faulty; every fault is listed.</exception>
    public static SignInSettings Resolve(CognitoSignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = FindFaults(options);
        return faults.Count > 0
            ? throw new OptionsValidationException(Options.DefaultName, typeof(CognitoSignInOptions), faults)
            : new()
            {
                UserPoolId = options.UserPoolId!,
                ClientId = options.ClientId!,
                ClientSecret = string.IsNullOrEmpty(options.ClientSecret) ? null : options.ClientSecret,
                Admin = options.UseAdminOperations,
                RefreshAhead = options.RefreshAhead,
                RefreshOperation = options.RefreshOperation,
                Clock = options.TimeProvider ?? TimeProvider.System,
            };
    }

    public static List<string> FindFaults(CognitoSignInOptions options)
    {
        List<string> faults = [.. options.ConfigurationFaults];
        if (string.IsNullOrEmpty(options.UserPoolId))
        {
            faults.Add("UserPoolId: there is none. Use the id that the user pool's page shows, such as eu-central-1_EXAMPLE.");
        }
        else if (!IsPoolId(options.UserPoolId))
        {
            faults.Add(
                $"UserPoolId: '{options.UserPoolId}' is no id of a user pool. "
                + "Use a region, an underscore and a name, such as eu-central-1_EXAMPLE.");
        }

        if (string.IsNullOrEmpty(options.ClientId))
        {
            faults.Add("ClientId: there is none. Use the id of an app client of the user pool.");
        }
        else if (!options.ClientId.All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '+'))
        {
            faults.Add("ClientId: it holds what no id of an app client has. Use letters and digits.");
        }

        if (options.ClientSecret?.Any(char.IsWhiteSpace) == true)
        {
            faults.Add("ClientSecret: it holds white space, which no secret of an app client has.");
        }

        if (options.RefreshAhead < TimeSpan.Zero || options.RefreshAhead > LongestRefreshAhead)
        {
            faults.Add(FormattableString.Invariant($"RefreshAhead: {options.RefreshAhead} is out of range. Use zero to one hour."));
        }

        if (!Enum.IsDefined(options.RefreshOperation))
        {
            faults.Add($"RefreshOperation: use one of {string.Join(", ", Enum.GetNames<TokenRefreshOperation>())}.");
        }

        return faults;
    }

    private static bool IsPoolId(string id) =>
        id.IndexOf('_', StringComparison.Ordinal) is > 0 and var split
        && split < id.Length - 1
        && id.AsSpan(0, split).IndexOfAnyExcept(RegionLetters) < 0
        && id.AsSpan(split + 1).IndexOfAnyExcept(NameLetters) < 0;

    public override string ToString() => nameof(SignInSettings);
}
