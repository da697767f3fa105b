using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CognitoClient.Benchmarks.Floor;

/// <summary>What the hand-written readers and writers share.</summary>
internal static class FloorJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (Utf8JsonWriter Json, ArrayBufferWriter<byte> Buffer)? _reused;

    /// <summary>The bytes of a request.</summary>
    public static byte[] Write<T>(T request, Action<Utf8JsonWriter, T> write)
    {
        var (json, buffer) = _reused ??= Create();
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        write(json, request);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static string? ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    public static long? ReadLong(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : reader.GetInt64();
    }

    public static DateTimeOffset? ReadTimestamp(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null
            ? null
            : DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(reader.GetDouble() * 1000));
    }

    private static (Utf8JsonWriter Json, ArrayBufferWriter<byte> Buffer) Create()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (new Utf8JsonWriter(buffer, Options), buffer);
    }
}
