using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>From the bytes of 60 users to objects.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    [Benchmark(Baseline = true)]
    public object Floor() => FloorUsers.ReadPage(Answers.Users);

    [Benchmark]
    public object CognitoClient()
    {
        var reader = new Utf8JsonReader(Answers.Users);
        reader.Read();
        return Read<ListUsersResponse>(ref reader);
    }

    [Benchmark]
    public object SourceGeneration() => JsonSerializer.Deserialize(Answers.Users, UsersContext.Default.FloorUsersPage)!;

    private static T Read<T>(ref Utf8JsonReader reader)
        where T : IJsonShape<T> => T.Read(ref reader);
}
