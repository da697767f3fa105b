using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks;

/// <summary>The generated readers and writers through <see cref="JsonSerializer"/>.</summary>
[MemoryDiagnoser]
public class SerializationBenchmarks
{
    private readonly ListUsersResponse _response = JsonSerializer.Deserialize<ListUsersResponse>(Payloads.Users)!;

    [Benchmark(Description = "read 60 users")]
    public ListUsersResponse? Read() => JsonSerializer.Deserialize<ListUsersResponse>(Payloads.Users);

    [Benchmark(Description = "write 60 users")]
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(_response);
}
