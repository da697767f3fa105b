using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Internal.Http;
using CognitoClient.Serialization;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>
/// From a request to its bytes, as a call needs them: in an array of their own, with the buffer wiped. Once as the client does it, and once
/// by hand with <see cref="Utf8JsonWriter"/>. Both reuse their buffer for the next request.
/// </summary>
public abstract class RequestWritingBenchmarks<TRequest>
    where TRequest : class, IJsonShape<TRequest>
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly TRequest _request;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    protected RequestWritingBenchmarks(TRequest request)
    {
        _request = request;
        if (!((byte[])CognitoClient()).AsSpan().SequenceEqual((byte[])Utf8JsonWriter()))
        {
            throw new InvalidOperationException($"The two ways write {typeof(TRequest).Name} differently.");
        }
    }

    [Benchmark(Baseline = true)]
    public object CognitoClient() => RequestBody.Write(_request);

    [Benchmark]
    public object Utf8JsonWriter()
    {
        var buffer = _buffer ??= new(1024);
        var writer = _writer ??= new(buffer, Options);
        Write(writer, _request);
        writer.Flush();
        var bytes = buffer.WrittenSpan.ToArray();

        // Clears what was written.
        buffer.Clear();
        writer.Reset();
        return bytes;
    }

    /// <summary>Writes the request by hand, as the client does: members that are null are left out.</summary>
    protected abstract void Write(Utf8JsonWriter writer, TRequest request);
}
