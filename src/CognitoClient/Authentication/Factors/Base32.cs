namespace CognitoClient.Authentication;

/// <summary>Encodes and decodes Base32 (RFC 4648, section 6), the format of authenticator apps' secrets.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Decodes Base32 in upper or lower case, with or without padding. White space and dashes are ignored.</summary>
    /// <param name="text">The string, which may be empty.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    /// <exception cref="FormatException">
    /// The string has an invalid character, invalid padding or an invalid length, or its last bits are not zero. The message does not
    /// contain the string, which may be a secret.
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
                throw new FormatException("The Base32 string continues after its padding.");
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

    /// <summary>Encodes bytes in upper case.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="padding">Whether to pad the last group with <c>=</c>. Default: false, as authenticator apps expect.</param>
    /// <returns>The string.</returns>
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
        _ => throw new FormatException("The string is not Base32, which consists of letters and the digits 2 to 7."),
    };

    private static void CheckEnd(int letters, int padding, int rest)
    {
        if (letters % 8 is 1 or 3 or 6)
        {
            throw new FormatException("The Base32 string has an invalid length. It may be incomplete.");
        }

        if (padding != 0 && (padding > 6 || (letters + padding) % 8 != 0))
        {
            throw new FormatException("The Base32 string has an invalid number of padding characters.");
        }

        if (rest != 0)
        {
            throw new FormatException("The Base32 string has trailing bits. It may be incomplete.");
        }
    }
}
