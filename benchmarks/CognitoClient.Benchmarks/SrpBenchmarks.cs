using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Benchmarks;

/// <summary>What a client computes in one SRP sign-in: A, then S, the key and the signature.</summary>
[MemoryDiagnoser]
public class SrpBenchmarks
{
    private const string Group = "EXAMPLE";
    private const string Identity = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    private const string Password = "correct horse battery staple";
    private const string Salt = "a664cb65a71105df7fe3782cca5ab6fa";

    // Out of the digits that the tests hold against RFC 5054.
    private static readonly BigInteger N = ReadModulus();
    private static readonly BigInteger K = Hash([.. Bytes(N), 2]);
    private static readonly DateTimeOffset Time = new(2026, 1, 15, 10, 20, 30, TimeSpan.Zero);

    private readonly string _b = BigInteger.ModPow(2, Random(128), N).ToString("x", CultureInfo.InvariantCulture);
    private readonly string _block = Convert.ToBase64String(RandomNumberGenerator.GetBytes(96));

    [Benchmark(Description = "sign-in")]
    public string SignIn()
    {
        using var exchange = SrpExchange.Start();
        return exchange.PublicValue + exchange.Prove(Group, Identity, Password, Salt, _b, _block, Time).Signature;
    }

    [Benchmark(Description = "A = g^a")]
    public string Start()
    {
        using var exchange = SrpExchange.Start();
        return exchange.PublicValue;
    }

    /// <summary>As Amazon.Extensions.CognitoAuthentication goes about it.</summary>
    [Benchmark(Baseline = true, Description = "sign-in, BigInteger.ModPow, 1024-bit secret")]
    public string SignInOnBigInteger()
    {
        var a = Random(128);
        var publicA = BigInteger.ModPow(2, a, N);
        var b = BigInteger.Parse("0" + _b, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var u = Hash([.. Bytes(publicA), .. Bytes(b)]);
        var salt = BigInteger.Parse("0" + Salt, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var identity = SHA256.HashData([.. "EXAMPLE0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0:correct horse battery staple"u8]);
        var x = Hash([.. Bytes(salt), .. identity]);
        var difference = (b - (K * BigInteger.ModPow(2, x, N))) % N;
        var s = BigInteger.ModPow(difference.Sign < 0 ? difference + N : difference, a + (u * x), N);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Bytes(s), 16, Bytes(u), "Caldera Derived Key"u8.ToArray());
        byte[] message =
        [
            .. "EXAMPLE0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"u8,
            .. Convert.FromBase64String(_block),
            .. "Thu Jan 15 10:20:30 UTC 2026"u8,
        ];
        return publicA.ToString("x", CultureInfo.InvariantCulture) + Convert.ToBase64String(HMACSHA256.HashData(key, message));
    }

    private static BigInteger ReadModulus()
    {
        var bytes = new byte[SrpGroup.Size];
        Digits.Write(SrpGroup.Modulus, bytes);
        return new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
    }

    private static BigInteger Random(int length) => new(RandomNumberGenerator.GetBytes(length), isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(BigInteger number) => number.ToByteArray(isBigEndian: true);

    private static BigInteger Hash(byte[] bytes) => new(SHA256.HashData(bytes), isUnsigned: true, isBigEndian: true);
}
