namespace CognitoClient.Authentication;

/// <summary>Base32 with the alphabet of RFC 4648, section 6: the form in which secrets of authenticator apps are shown and typed.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>
    /// Reads what a person may have typed: upper or lower case, with or without padding, white space and dashes anywhere.
    /// </summary>
    /// <param name="text">The text; empty gives no bytes.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">
    /// Any other character, wrong padding, a length that no bytes have, or bits set past the last byte, as in a text that was cut off. The
    /// text is not quoted: it is most often a secret.
    /// </exception>
    public static byte[] Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new List<byte>(text.Length * 5 / 8);
        int buffer = 0, bits = 0, letters = 0, padding = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character == '-')
            {
                continue;
            }

            if (character == '=')
            {
                padding++;
                continue;
            }

            buffer = (buffer << 5) | Value(character);
            bits += 5;
            letters++;
            if (padding > 0)
            {
                throw new FormatException("The Base32 text goes on after its padding.");
            }

            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        CheckEnd(letters, padding, buffer);
        return [.. bytes];
    }

    /// <summary>Writes bytes in upper case.</summary>
    /// <param name="bytes">The bytes; none give an empty text.</param>
    /// <param name="padding">
    /// Whether to fill the last group up with <c>=</c>; authenticator apps expect that it is not, the default.
    /// </param>
    public static string Encode(ReadOnlySpan<byte> bytes, bool padding = false)
    {
        var letters = ((bytes.Length * 8) + 4) / 5;
        var text = new char[padding ? (bytes.Length + 4) / 5 * 8 : letters];
        text.AsSpan(letters).Fill('=');
        for (var i = 0; i < letters; i++)
        {
            var (first, offset) = Math.DivRem(5 * i, 8);
            var pair = (bytes[first] << 8) | (first + 1 < bytes.Length ? bytes[first + 1] : 0);
            text[i] = Alphabet[(pair >> (11 - offset)) & 0x1F];
        }

        return new string(text);
    }

    private static int Value(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a',
        >= '2' and <= '7' => character - '2' + 26,
        _ => throw new FormatException("The text is not Base32: only letters and the digits 2 to 7 are."),
    };

    private static void CheckEnd(int letters, int padding, int rest)
    {
        if (letters % 8 is 1 or 3 or 6)
        {
            throw new FormatException("The Base32 text has a length that no bytes have: something is missing.");
        }

        if (padding != 0 && (padding > 6 || (letters + padding) % 8 != 0))
        {
            throw new FormatException("The Base32 text has the wrong number of = at its end.");
        }

        if (rest != 0)
        {
            throw new FormatException("The Base32 text does not end where a byte ends: something is missing or wrong.");
        }
    }
}
