using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace CognitoClient.Benchmarks.Floor;

/// <summary>
/// Signature Version 4 for one kind of message: POST to the root, four headers, fixed keys. All but the two header values stays on the
/// stack.
/// </summary>
internal sealed class FloorSigner(
    string accessKeyId, string secretAccessKey, string region, string service, string host, TimeProvider clock)
{
    private const int HashLength = SHA256.HashSizeInBytes;

    [ThreadStatic]
    private static (byte[] Key, IncrementalHash Hmac) _reused;

    private DayKey? _today;

    /// <summary>The values of <c>x-amz-date</c> and <c>authorization</c>.</summary>
    public (string Date, string Authorization) Sign(string target, ReadOnlySpan<byte> body)
    {
        var timestamp = Timestamp(clock.GetUtcNow().UtcDateTime);
        var key = KeyOf(timestamp);
        Span<byte> text = stackalloc byte[512];
        Span<byte> hash = stackalloc byte[HashLength];
        Span<byte> hex = stackalloc byte[2 * HashLength];

        Hash(body, hash, hex);
        Utf8.TryWrite(
            text,
            $"POST\n/\n\ncontent-type:{FloorTransport.ContentType}\nhost:{host}\nx-amz-date:{timestamp}\nx-amz-target:{target}\n"
                + $"\ncontent-type;host;x-amz-date;x-amz-target\n",
            out var length);
        hex.CopyTo(text[length..]);
        Hash(text[..(length + hex.Length)], hash, hex);

        Utf8.TryWrite(text, $"AWS4-HMAC-SHA256\n{timestamp}\n{key.Scope}\n", out length);
        hex.CopyTo(text[length..]);
        HmacOf(key.Key, text[..(length + hex.Length)], hash);

        Span<char> signature = stackalloc char[2 * HashLength];
        Convert.TryToHexStringLower(hash, signature, out _);
        return (timestamp, string.Concat(key.AuthorizationStart, signature));
    }

    private static void Hash(ReadOnlySpan<byte> data, Span<byte> hash, Span<byte> hex)
    {
        SHA256.HashData(data, hash);
        Convert.TryToHexStringLower(hash, hex, out _);
    }

    private static void HmacOf(byte[] key, ReadOnlySpan<byte> text, Span<byte> hash)
    {
        if (_reused.Key != key)
        {
            _reused.Hmac?.Dispose();
            _reused = (key, IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
        }

        _reused.Hmac.AppendData(text);
        _reused.Hmac.GetHashAndReset(hash);
    }

    private static string Timestamp(DateTime time) => string.Create(16, time, static (text, time) =>
    {
        Write(text[..4], time.Year);
        Write(text[4..6], time.Month);
        Write(text[6..8], time.Day);
        text[8] = 'T';
        Write(text[9..11], time.Hour);
        Write(text[11..13], time.Minute);
        Write(text[13..15], time.Second);
        text[15] = 'Z';
    });

    private static void Write(Span<char> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    private DayKey KeyOf(ReadOnlySpan<char> timestamp)
    {
        var date = timestamp[..8];
        if (_today is { } today && date.SequenceEqual(today.Date))
        {
            return today;
        }

        return _today = new DayKey(date.ToString(), accessKeyId, secretAccessKey, region, service);
    }

    private sealed class DayKey
    {
        public DayKey(string date, string accessKeyId, string secretAccessKey, string region, string service)
        {
            Date = date;
            Scope = $"{date}/{region}/{service}/aws4_request";
            AuthorizationStart = $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{Scope}, "
                + "SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=";
            Key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
            foreach (var part in new[] { date, region, service, "aws4_request" })
            {
                Key = HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(part));
            }
        }

        public string Date { get; }

        public string Scope { get; }

        public string AuthorizationStart { get; }

        public byte[] Key { get; }
    }
}
