using System.Numerics;

namespace CognitoClient.IntegrationTests.SignIn.Server.Srp;

/// <summary>
/// Powers of the generator from a table of those whose exponent has one digit in base 64: ten thousand users sign up in seconds.
/// </summary>
internal static class GeneratorPowers
{
    private const int DigitBits = 6;
    private const int Digits = 43;
    private const int DigitValues = 1 << DigitBits;

    private static readonly BigInteger[][] Table = Build();

    /// <summary>g^exponent mod N.</summary>
    public static BigInteger Of(BigInteger exponent)
    {
        if (exponent.GetBitLength() > DigitBits * Digits)
        {
            return BigInteger.ModPow(SrpGroup.G, exponent, SrpGroup.N);
        }

        var power = BigInteger.One;
        for (var digit = 0; !exponent.IsZero; digit++, exponent >>= DigitBits)
        {
            power = power * Table[digit][(int)(exponent & (DigitValues - 1))] % SrpGroup.N;
        }

        return power;
    }

    private static BigInteger[][] Build()
    {
        var table = new BigInteger[Digits][];
        var unit = SrpGroup.G;
        for (var digit = 0; digit < Digits; digit++)
        {
            var row = table[digit] = new BigInteger[DigitValues];
            row[0] = BigInteger.One;
            for (var value = 1; value < DigitValues; value++)
            {
                row[value] = row[value - 1] * unit % SrpGroup.N;
            }

            unit = row[^1] * unit % SrpGroup.N;
        }

        return table;
    }
}
