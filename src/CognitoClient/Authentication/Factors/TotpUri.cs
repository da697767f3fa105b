using System.Globalization;
using CognitoClient.Internal.Srp;
using CognitoClient.Internal.Text;

namespace CognitoClient.Authentication;

/// <summary>What the QR code for an authenticator app holds.</summary>
public static class TotpUri
{
    /// <summary>Builds an <c>otpauth://totp/</c> address, as the Key URI Format of Google Authenticator describes it.</summary>
    /// <param name="secret">The secret, in Base32 in any form that <see cref="Base32.Decode"/> reads.</param>
    /// <param name="account">Whose codes these are, such as an e-mail address; shown in the app.</param>
    /// <param name="issuer">Where they are used, such as your product's name; shown in the app. Null or empty for none.</param>
    /// <param name="options">How codes are made; null for six digits, 30 seconds, SHA-1. Many apps know nothing else.</param>
    /// <returns>The address, percent-encoded. It holds the secret: show it once, to the user alone, and write it nowhere.</returns>
    /// <exception cref="FormatException">The secret is empty or not Base32; it is not quoted.</exception>
    /// <exception cref="ArgumentException">
    /// The account is empty, or account or issuer has a colon, which separates them in the address.
    /// </exception>
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
            throw new ArgumentException("A colon separates issuer and account in the address; neither can have one.", parameterName);
        }

        // The encoder would put a replacement character for half of a surrogate pair.
        StrictText.GetBytes(text, parameterName);
        return Uri.EscapeDataString(text);
    }
}
