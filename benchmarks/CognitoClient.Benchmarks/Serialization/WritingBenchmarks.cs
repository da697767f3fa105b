using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>From 60 users to bytes, into a buffer that is used again, as is the writer of those that have one.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks
{
    private readonly FloorUsersPage _page = FloorUsers.ReadPage(Answers.Users);
    private readonly ListUsersResponse _response = JsonSerializer.Deserialize<ListUsersResponse>(Answers.Users)!;
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly Utf8JsonWriter _writer;
    private readonly byte[] _bytes = new byte[64 * 1024];

    public WritingBenchmarks() =>
        _writer = new Utf8JsonWriter(
            _buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    [Benchmark(Baseline = true)]
    public object Floor()
    {
        FloorUsers.WritePage(Begin(), _page);
        return End();
    }

    [Benchmark]
    public object CognitoClient()
    {
        var output = new JsonOutput(_bytes);
        ((IJsonShape)_response).Write(ref output);
        return _bytes;
    }

    [Benchmark]
    public object SourceGeneration()
    {
        JsonSerializer.Serialize(Begin(), _page, UsersContext.Default.FloorUsersPage);
        return End();
    }

    private Utf8JsonWriter Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        return _writer;
    }

    private ArrayBufferWriter<byte> End()
    {
        _writer.Flush();
        return _buffer;
    }
}
