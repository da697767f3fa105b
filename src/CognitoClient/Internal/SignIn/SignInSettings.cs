using System.Buffers;
using System.Diagnostics;
using CognitoClient.Authentication;
using Microsoft.Extensions.Logging;
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

    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The user pool's ID without its region, which SRP hashes with names and passwords.</summary>
    public string PoolName => UserPoolId[(UserPoolId.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Computes the SECRET_HASH of a request with a username. Returns null for an app client without a secret.</summary>
    public string? ComputeSecretHash(string username) =>
        ClientSecret is null ? null : SecretHash.Compute(username, ClientId, ClientSecret);

    /// <param name="options">The options.</param>
    /// <param name="client">The client, whose region must be that of the user pool; null for none.</param>
    /// <exception cref="OptionsValidationException">The options are invalid. The exception lists every problem.</exception>
    public static SignInSettings Resolve(CognitoSignInOptions options, ICognitoIdentityProviderClient? client)
    {
        ArgumentNullException.ThrowIfNull(options);
        var faults = FindFaults(options);
        if (SignInRegion.FindFault(client, options) is { } fault)
        {
            faults.Add(fault);
        }

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
                LoggerFactory = options.LoggerFactory,
            };
    }

    /// <summary>Determines whether tokens can be renewed this long before they expire.</summary>
    public static bool IsRefreshAhead(TimeSpan time) => time >= TimeSpan.Zero && time <= LongestRefreshAhead;

    /// <summary>Returns the words that add the key of the configuration to a fault; empty for a value of code.</summary>
    public static string From(CognitoSignInOptions options, string name, object? value) =>
        options.Bound is { } values && values.TryGetValue(name, out var bound) && Equals(bound.Value, value) ? $" from {bound.Origin}" : "";

    public static List<string> FindFaults(CognitoSignInOptions options)
    {
        List<string> faults = [.. options.ConfigurationFaults];
        if (string.IsNullOrEmpty(options.UserPoolId))
        {
            faults.Add("UserPoolId: not set. Use the user pool's ID, such as eu-central-1_EXAMPLE.");
        }
        else if (!IsPoolId(options.UserPoolId))
        {
            faults.Add(
                $"UserPoolId: '{options.UserPoolId}'{From(options, nameof(options.UserPoolId), options.UserPoolId)} is not the ID of a "
                + "user pool. "
                + "Use a region, an underscore and a name, such as eu-central-1_EXAMPLE.");
        }

        if (string.IsNullOrEmpty(options.ClientId))
        {
            faults.Add("ClientId: not set. Use the ID of an app client of the user pool.");
        }
        else if (!options.ClientId.All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '+'))
        {
            faults.Add(
                $"ClientId: the value{From(options, nameof(options.ClientId), options.ClientId)} contains invalid characters. "
                + "Use the app client's ID, which consists of letters and digits.");
        }

        if (options.ClientSecret?.Any(char.IsWhiteSpace) == true)
        {
            faults.Add(
                $"ClientSecret: the value{From(options, nameof(options.ClientSecret), options.ClientSecret)} contains white space. "
                + "Use the app client's secret, which has none.");
        }

        if (!IsRefreshAhead(options.RefreshAhead))
        {
            var origin = From(options, nameof(options.RefreshAhead), options.RefreshAhead);
            faults.Add(FormattableString.Invariant(
                $"RefreshAhead: {options.RefreshAhead}{origin} is out of range. Use zero to one hour."));
        }

        if (!Enum.IsDefined(options.RefreshOperation))
        {
            faults.Add(
                $"RefreshOperation: the value is not defined. Use one of {string.Join(", ", Enum.GetNames<TokenRefreshOperation>())}.");
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
