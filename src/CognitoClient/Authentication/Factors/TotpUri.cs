using System.Globalization;
using CognitoClient.Internal.Text;

namespace CognitoClient.Authentication;

/// <summary>Builds the URI in the QR code for an authenticator app.</summary>
public static class TotpUri
{
    /// <summary>Builds an <c>otpauth://totp/</c> URI in the Key URI Format of Google Authenticator.</summary>
    /// <param name="secret">The secret, in Base32; see <see cref="Base32.Decode"/>.</param>
    /// <param name="account">The account name, such as an email address, which the app shows.</param>
    /// <param name="issuer">The issuer, such as your product's name, which the app shows. Default: null.</param>
    /// <param name="options">The options. Default: six digits, 30 seconds, SHA-1. Many apps support no others.</param>
    /// <returns>The URI, percent-encoded. It contains the secret: show it once, only to the user, and do not store it.</returns>
    /// <exception cref="FormatException">The secret is empty or not Base32. The message does not contain it.</exception>
    /// <exception cref="ArgumentException">The account is empty, or the account or issuer contains a colon.</exception>
    public static string Build(string secret, string account, string? issuer = null, TotpOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        var checkedOptions = (options ?? TotpOptions.Default).Validate();
        var key = Base32.Encode(Totp.ReadSecret(secret));
        var label = Escape(account, nameof(account));
        var tail = "";
        if (!string.IsNullOrEmpty(issuer))
        {
            var escaped = Escape(issuer, nameof(issuer));
            label = $"{escaped}:{label}";
            tail = $"&issuer={escaped}";
        }

        return $"otpauth://totp/{label}?secret={key}{tail}{Differences(checkedOptions)}";
    }

    /// <summary>Builds the URI with a name of the user, which no caller has chosen as an account name. Any name is possible.</summary>
    internal static string BuildForUser(string secret, string? username, string issuer)
    {
        // A colon would separate an issuer, even if it was escaped.
        var account = StrictText.Replace(username ?? "").Replace(':', '-');
        return Build(secret, account.Length > 0 ? account : "user", issuer);
    }

    private static string Differences(TotpOptions options) => string.Concat(
        options.Algorithm == TotpOptions.Default.Algorithm ? "" : $"&algorithm={options.Algorithm.Name}",
        options.Digits == TotpOptions.Default.Digits ? "" : string.Create(CultureInfo.InvariantCulture, $"&digits={options.Digits}"),
        options.Period == TotpOptions.Default.Period
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"&period={options.PeriodSeconds}"));

    private static string Escape(string text, string parameterName)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                "The value contains a colon, which separates issuer and account in the URI. Remove it.", parameterName);
        }

        // The encoder would replace an unpaired surrogate.
        StrictText.GetBytes(text, parameterName);
        return Uri.EscapeDataString(text);
    }
}
