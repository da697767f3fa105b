using System.Globalization;
using System.Numerics;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>Randomness that a seed repeats, for many threads.</summary>
internal sealed class SeededSource(int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public int Next(int below)
    {
        lock (_lock)
        {
            return _random.Next(below);
        }
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        lock (_lock)
        {
            _random.NextBytes(bytes);
        }

        return bytes;
    }

    /// <summary>A number from 1 to 2^bits.</summary>
    public BigInteger Number(int bits) =>
        (new BigInteger(Bytes((bits + 7) / 8), isUnsigned: true) % BigInteger.Pow(2, bits)) + 1;

    public string Guid() => new Guid(Bytes(16)).ToString("D", CultureInfo.InvariantCulture);

    public string Base64(int bytes) => Convert.ToBase64String(Bytes(bytes));

    public string Hex(int bytes) => Convert.ToHexStringLower(Bytes(bytes));

    public string Digits(int count) => Next((int)Math.Pow(10, count)).ToString($"D{count}", CultureInfo.InvariantCulture);
}
