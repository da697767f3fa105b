using System.Diagnostics;
using System.Text;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Authentication;

/// <summary>The app client that users sign in through, and how <see cref="CognitoSignIn"/> goes about it.</summary>
/// <remarks>
/// What is built from the options copies what it needs and checks it then: one
/// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> lists every fault. An empty text counts as not set.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CognitoSignInOptions
{
    internal static readonly TimeSpan DefaultRefreshAhead = TimeSpan.FromMinutes(1);

    /// <summary>The id of the user pool, such as <c>eu-central-1_EXAMPLE</c>. No default.</summary>
    public string? UserPoolId { get; set; }

    /// <summary>The id of the app client. No default.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// The app client's secret, for a client that has one; every request then carries the hash that the service asks for. Never printed.
    /// Default: none.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { get; set; }

    /// <summary>
    /// True to start and answer with <c>AdminInitiateAuth</c> and <c>AdminRespondToAuthChallenge</c>, which are signed with AWS
    /// credentials: for a back end that is trusted with passwords. Default: false, which needs no credentials.
    /// </summary>
    public bool UseAdminOperations { get; set; }

    /// <summary>
    /// How long before the access token expires a session renews it. Zero or more, at most one hour. Default: one minute.
    /// </summary>
    public TimeSpan RefreshAhead { get; set; } = DefaultRefreshAhead;

    /// <summary>The operation that renews tokens. Default: <see cref="TokenRefreshOperation.GetTokensFromRefreshToken"/>.</summary>
    public TokenRefreshOperation RefreshOperation { get; set; }

    /// <summary>
    /// The clock of expiry times and of the time that an SRP proof is signed with. Set in code only. Default:
    /// <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>What a configuration held that could not be read; reported with the other faults.</summary>
    internal List<string> ConfigurationFaults { get; } = [];

    /// <summary>What is set, with the secret masked.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(nameof(CognitoSignInOptions)).Append(" { ");
        var printer = new MemberPrinter(text);
        printer.Print(nameof(UserPoolId), UserPoolId);
        printer.PrintRedacted(nameof(ClientId), ClientId);
        printer.PrintRedacted(nameof(ClientSecret), ClientSecret);
        printer.Print(nameof(UseAdminOperations), UseAdminOperations);
        printer.Print(nameof(RefreshAhead), RefreshAhead);
        printer.Print(nameof(RefreshOperation), RefreshOperation);
        return text.Append(" }").ToString();
    }
}
