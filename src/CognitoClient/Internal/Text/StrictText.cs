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
            // Without an inner exception, which would contain a character and its position in what may be a password.
            throw new ArgumentException("The string is not valid Unicode: it contains an unpaired surrogate.", parameterName);
        }
    }
}
