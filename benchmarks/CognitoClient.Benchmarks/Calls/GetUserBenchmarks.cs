using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>An unsigned call: an access token out, a user in.</summary>
[MemoryDiagnoser]
public class GetUserBenchmarks
{
    private static readonly string AccessToken = new('a', 1070);

    private readonly FloorCognito _floor = Clients.FloorCognito(Clients.Answering(Answers.User));
    private readonly CognitoIdentityProviderClient _ours = Clients.OurCognito(Clients.Answering(Answers.User));

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.GetUserAsync(AccessToken);

    [Benchmark]
    public Task CognitoClient() => _ours.GetUserAsync(new GetUserRequest { AccessToken = AccessToken });
}
