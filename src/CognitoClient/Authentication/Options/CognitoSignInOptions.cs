using System.Diagnostics;
using System.Text;
using CognitoClient.Internal.Shapes;
using Microsoft.Extensions.Logging;

namespace CognitoClient.Authentication;

/// <summary>The app client that users sign in through, and the options of <see cref="CognitoSignIn"/>.</summary>
/// <remarks>
/// Constructors that take options validate and copy them. One <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> lists
/// every problem. An empty string means that the option is not set.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CognitoSignInOptions
{
    internal static readonly TimeSpan DefaultRefreshAhead = TimeSpan.FromMinutes(1);

    /// <summary>The ID of the user pool, such as <c>eu-central-1_EXAMPLE</c>. Required.</summary>
    public string? UserPoolId { get; set; }

    /// <summary>The ID of the app client. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the app client, from which SECRET_HASH is computed. Never printed. Default: null.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { get; set; }

    /// <summary>
    /// Whether users sign in with <c>AdminInitiateAuth</c> and <c>AdminRespondToAuthChallenge</c>, which are signed with AWS credentials,
    /// for trusted back ends. Default: false, which requires no credentials.
    /// </summary>
    public bool UseAdminOperations { get; set; }

    /// <summary>
    /// True to use a client of another region than the one that <see cref="UserPoolId"/> begins with, for a user pool that is available in
    /// both. Default: false, which rejects such a client, except with a custom <see cref="CognitoClientOptions.Endpoint"/>.
    /// </summary>
    public bool AllowOtherRegion { get; set; }

    /// <summary>How long before its expiry sessions renew an access token, up to one hour. Default: one minute.</summary>
    public TimeSpan RefreshAhead { get; set; } = DefaultRefreshAhead;

    /// <summary>The operation that renews tokens. Default: <see cref="TokenRefreshOperation.GetTokensFromRefreshToken"/>.</summary>
    public TokenRefreshOperation RefreshOperation { get; set; }

    /// <summary>
    /// The clock for the expiry of tokens and the timestamps of SRP proofs. Set in code only. Default: <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The logger factory for failures of the session store, under the category <see cref="CognitoClientDiagnostics.LogCategory"/>. Set in
    /// code only. Default: the container's, otherwise none.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The faults of a configuration, reported with the other faults.</summary>
    internal List<string> ConfigurationFaults { get; } = [];

    /// <summary>The values that were bound from a configuration, by the names of their options; null for none.</summary>
    internal Dictionary<string, (object? Value, string Origin)>? Bound { get; set; }

    /// <summary>The user pool and app client that registrations in a container have set.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal (string? UserPoolId, string? ClientId) Registered { get; set; }

    /// <summary>True if a registration set the secret while no app client was set.</summary>
    internal bool HasSecretOfUnknownClient { get; set; }

    /// <summary>Returns the options, with secrets masked.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(nameof(CognitoSignInOptions)).Append(" { ");
        var printer = new MemberPrinter(text);
        printer.Print(nameof(UserPoolId), UserPoolId);
        printer.PrintRedacted(nameof(ClientId), ClientId);
        printer.PrintRedacted(nameof(ClientSecret), ClientSecret);
        printer.Print(nameof(UseAdminOperations), UseAdminOperations);
        printer.Print(nameof(AllowOtherRegion), AllowOtherRegion);
        printer.Print(nameof(RefreshAhead), RefreshAhead);
        printer.Print(nameof(RefreshOperation), RefreshOperation);
        return text.Append(" }").ToString();
    }
}
