using System.Globalization;
using System.Numerics;

namespace CognitoClient.IntegrationTests.SignIn.Server.Srp;

/// <summary>Numbers as hexadecimal text, in all the forms in which they occur on the wire.</summary>
internal static class WireNumber
{
    /// <summary>A number of any case and length, odd ones too; null when it is none.</summary>
    public static BigInteger? Read(string text) =>
        text.Length > 0 && BigInteger.TryParse($"0{text}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Now the shortest form, which may have an odd number of digits, now with one to three zeros in front.</summary>
    public static string Write(BigInteger number, SeededSource source) => new string('0', Math.Max(0, source.Next(7) - 3)) + Write(number);

    /// <summary>The shortest form.</summary>
    public static string Write(BigInteger number)
    {
        var digits = number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
