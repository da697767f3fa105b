namespace CognitoClient.Internal.Srp;

/// <summary>
/// The form of numbers that are hashed: the shortest two's complement, big-endian, with a zero byte before a set top bit.
/// </summary>
internal static class SrpInteger
{
    /// <summary>Parses a hexadecimal number. Leading zeros and an odd number of digits are allowed.</summary>
    /// <exception cref="SrpProtocolException">The string is empty or contains other characters.</exception>
    public static byte[] Parse(string name, string hex)
    {
        if (hex is null or "" || !hex.All(char.IsAsciiHexDigit))
        {
            throw new SrpProtocolException($"{name} is not a hexadecimal number.");
        }

        return TwosComplement(Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex));
    }

    /// <summary>Returns the shortest form of an unsigned big-endian number; one zero byte for zero.</summary>
    public static byte[] TwosComplement(ReadOnlySpan<byte> number)
    {
        var digits = number.TrimStart((byte)0);
        return digits is [> 0 and < 0x80, ..] ? digits.ToArray() : [0, .. digits];
    }

    /// <summary>Returns the number without its sign byte.</summary>
    public static ReadOnlySpan<byte> Unsigned(ReadOnlySpan<byte> number) => number.TrimStart((byte)0);
}
