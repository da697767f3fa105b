using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace CognitoClient.Internal.Text;

/// <summary>Strict UTF-8, which rejects an unpaired surrogate instead of replacing it. Nothing is normalized.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The string contains an unpaired surrogate. The message does not contain the string.</exception>
    public static byte[] GetBytes(string text, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(text, parameterName);
        try
        {
            return Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw Invalid(parameterName);
        }
    }

    /// <summary>Verifies that a string can be sent. An empty string can.</summary>
    /// <exception cref="ArgumentException">The string is null or contains an unpaired surrogate.</exception>
    public static void ThrowIfInvalid([NotNull] string? text, [CallerArgumentExpression(nameof(text))] string? parameterName = null)
    {
        ArgumentNullException.ThrowIfNull(text, parameterName);
        if (!IsValid(text))
        {
            throw Invalid(parameterName);
        }
    }

    /// <summary>Verifies that a string is not empty and can be sent.</summary>
    /// <exception cref="ArgumentException">The string is null or empty, or contains an unpaired surrogate.</exception>
    public static void ThrowIfEmptyOrInvalid(
        [NotNull] string? text, [CallerArgumentExpression(nameof(text))] string? parameterName = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameterName);
        ThrowIfInvalid(text, parameterName);
    }

    /// <summary>Verifies that a string, if it is set, is not empty and can be sent.</summary>
    /// <exception cref="ArgumentException">The string is empty or contains an unpaired surrogate.</exception>
    public static void ThrowIfSetAndInvalid(string? text, [CallerArgumentExpression(nameof(text))] string? parameterName = null)
    {
        if (text is not null)
        {
            ThrowIfEmptyOrInvalid(text, parameterName);
        }
    }

    /// <summary>Verifies that all values of a map can be sent. The exception names the key.</summary>
    /// <exception cref="ArgumentException">A value is null or contains an unpaired surrogate.</exception>
    public static void ThrowIfAnyInvalid(
        IReadOnlyDictionary<string, string>? map, [CallerArgumentExpression(nameof(map))] string? parameterName = null)
    {
        foreach (var (key, value) in map ?? ReadOnlyDictionary<string, string>.Empty)
        {
            ThrowIfInvalid(value, $"{parameterName}{QuotedKey.InBrackets(key)}");
        }
    }

    /// <summary>Copies a string with U+FFFD in place of unpaired surrogates.</summary>
    public static string Replace(string text) => IsValid(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsValid(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var position)
        {
            if (position + 1 >= rest.Length || !char.IsSurrogatePair(rest[position], rest[position + 1]))
            {
                return false;
            }

            rest = rest[(position + 2)..];
        }

        return true;
    }

    // Without an inner exception, which would contain a character and its position in what may be a password.
    private static ArgumentException Invalid(string? parameterName) =>
        new("The string is not valid Unicode: it contains an unpaired surrogate.", parameterName);
}
