using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>An unsigned call: user name and password out, three tokens in.</summary>
[MemoryDiagnoser]
public class InitiateAuthBenchmarks
{
    private readonly FloorCognito _floor = Clients.FloorCognito(Clients.Answering(Answers.Tokens));
    private readonly CognitoIdentityProviderClient _ours = Clients.OurCognito(Clients.Answering(Answers.Tokens));

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.InitiateAuthAsync("client", "USER_PASSWORD_AUTH", Parameters());

    [Benchmark]
    public Task CognitoClient() => _ours.InitiateAuthAsync(new InitiateAuthRequest
    {
        ClientId = "client",
        AuthFlow = AuthFlowType.UserPasswordAuth,
        AuthParameters = Parameters(),
    });

    private static Dictionary<string, string> Parameters() => new(2) { ["USERNAME"] = "ada", ["PASSWORD"] = "correct horse" };
}
