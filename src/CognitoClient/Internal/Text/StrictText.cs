using System.Text;

namespace CognitoClient.Internal.Text;

/// <summary>UTF-8 that refuses half a surrogate pair instead of hashing a question mark in its place. Nothing is normalised.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">The text has half a surrogate pair. The text is not quoted.</exception>
    public static byte[] GetBytes(string text, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(text, parameterName);
        try
        {
            return Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            // Not as the cause: it names the character and where it stands, in what may be a password.
            throw new ArgumentException("The text is not valid Unicode: it has half of a surrogate pair.", parameterName);
        }
    }
}
