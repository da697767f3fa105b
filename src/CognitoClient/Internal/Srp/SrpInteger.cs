namespace CognitoClient.Internal.Srp;

/// <summary>Numbers as they are hashed: the shortest two's complement, big-endian; a zero byte in front where the top bit is set.</summary>
internal static class SrpInteger
{
    /// <summary>Reads a number in hexadecimal digits, as many as the sender likes: zeros in front and an odd count are allowed.</summary>
    /// <exception cref="SrpProtocolException">It is empty or has other characters.</exception>
    public static byte[] Parse(string name, string hex)
    {
        if (hex is null or "" || !hex.All(char.IsAsciiHexDigit))
        {
            throw new SrpProtocolException($"{name} is not a hexadecimal number.");
        }

        return TwosComplement(Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex));
    }

    /// <summary>The shortest form of an unsigned big-endian number; one zero byte for zero.</summary>
    public static byte[] TwosComplement(ReadOnlySpan<byte> number)
    {
        var digits = number.TrimStart((byte)0);
        return digits is [> 0 and < 0x80, ..] ? digits.ToArray() : [0, .. digits];
    }

    /// <summary>The number without the byte that holds its sign.</summary>
    public static ReadOnlySpan<byte> Unsigned(ReadOnlySpan<byte> number) => number.TrimStart((byte)0);
}
