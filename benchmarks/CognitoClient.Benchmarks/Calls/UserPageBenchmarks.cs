using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>A signed call that is answered with 60 users.</summary>
[MemoryDiagnoser]
public class UserPageBenchmarks
{
    private readonly FloorCognito _floor = Clients.FloorCognito(Clients.Answering(Answers.Users));
    private readonly CognitoIdentityProviderClient _ours = Clients.OurCognito(Clients.Answering(Answers.Users));

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.ListUsersAsync("eu-central-1_EXAMPLE");

    [Benchmark]
    public Task CognitoClient() => _ours.ListUsersAsync(new ListUsersRequest { UserPoolId = "eu-central-1_EXAMPLE" });
}
