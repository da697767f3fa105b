using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>From 60 users to bytes, into a buffer and with a writer that are used again.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks
{
    private readonly FloorUsersPage _page = FloorUsers.ReadPage(Answers.Users);
    private readonly ListUsersResponse _response = JsonSerializer.Deserialize<ListUsersResponse>(Answers.Users)!;
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly Utf8JsonWriter _writer;

    public WritingBenchmarks() => _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = RawUtf8Encoder.Instance, SkipValidation = true });

    [Benchmark(Baseline = true)]
    public object Floor()
    {
        FloorUsers.WritePage(Begin(), _page);
        return End();
    }

    [Benchmark]
    public object CognitoClient()
    {
        Write(_response, Begin());
        return End();
    }

    [Benchmark]
    public object SourceGeneration()
    {
        JsonSerializer.Serialize(Begin(), _page, UsersContext.Default.FloorUsersPage);
        return End();
    }

    private static void Write<T>(T shape, Utf8JsonWriter writer)
        where T : IJsonShape<T> => shape.Write(writer);

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
