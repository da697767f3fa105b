using System.Security.Cryptography;

namespace CognitoClient.Internal.Srp;

/// <summary>The group of RFC 5054, appendix A, with 3,072 bits; its generator is 2.</summary>
internal static class SrpGroup
{
    /// <summary>Bytes of the prime.</summary>
    public const int Size = 384;

    private const string Prime =
        "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD" +
        "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED" +
        "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F" +
        "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B" +
        "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510" +
        "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7" +
        "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C" +
        "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF";

    // In this order: each needs the ones before it.
    private static readonly ulong[] ModulusDigits = ReadPrime();
    private static readonly ulong[] OneDigits = ReduceR();
    private static readonly ulong[] RSquaredDigits = ReduceRSquared();
    private static readonly ulong[] MultiplierDigits = HashMultiplier();

    /// <summary>The prime N.</summary>
    public static ReadOnlySpan<ulong> Modulus => ModulusDigits;

    /// <summary>1 in Montgomery's form: R modulo N.</summary>
    public static ReadOnlySpan<ulong> One => OneDigits;

    /// <summary>The factor that converts a number to Montgomery form: R * R modulo N.</summary>
    public static ReadOnlySpan<ulong> RSquared => RSquaredDigits;

    /// <summary>k = SHA-256(N | g), both as two's complement, in Montgomery's form.</summary>
    public static ReadOnlySpan<ulong> Multiplier => MultiplierDigits;

    private static ulong[] ReadPrime()
    {
        var digits = new ulong[Digits.Lanes];
        Digits.Read(Convert.FromHexString(Prime), digits);
        return digits;
    }

    /// <summary>
    /// R is 2^64 * 2^3072, and 2^3072 is congruent to 2^3072 - N: the complement of N, plus 1, whose upper 64 bits are zero.
    /// </summary>
    private static ulong[] ReduceR()
    {
        var bytes = new byte[Size];
        Digits.Write(Modulus, bytes);
        for (var i = 0; i < Size; i++)
        {
            bytes[i] = (byte)~bytes[i];
        }

        // N is odd, so adding 1 carries nowhere.
        bytes[^1]++;
        var digits = new ulong[Digits.Lanes];
        Digits.Read([.. bytes.AsSpan(8), 0, 0, 0, 0, 0, 0, 0, 0], digits);
        return digits;
    }

    /// <summary>R as a power of 2 in Montgomery's form.</summary>
    private static ulong[] ReduceRSquared()
    {
        var digits = new ulong[Digits.Lanes];
        Power.RaiseTwo([Digits.Bits * Digits.Count >> 8, Digits.Bits * Digits.Count & 0xFF], digits);
        return digits;
    }

    private static ulong[] HashMultiplier()
    {
        var digits = new ulong[Digits.Lanes];
        Residue.Read(SHA256.HashData([0, .. Convert.FromHexString(Prime), 2]), digits);
        return digits;
    }
}
