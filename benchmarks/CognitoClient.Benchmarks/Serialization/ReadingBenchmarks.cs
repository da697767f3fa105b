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
        var input = new JsonInput(Answers.Users);
        return Read<ListUsersResponse>(ref input);
    }

    [Benchmark]
    public object SourceGeneration() => JsonSerializer.Deserialize(Answers.Users, UsersContext.Default.FloorUsersPage)!;

    private static T Read<T>(ref JsonInput input)
        where T : IJsonShape<T> => T.Read(ref input);
}
