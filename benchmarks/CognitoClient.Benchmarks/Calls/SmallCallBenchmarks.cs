using Amazon.SimpleSystemsManagement;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Benchmarks.Ssm.Model;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>A small signed call: one name out, one parameter in.</summary>
[MemoryDiagnoser]
public class SmallCallBenchmarks
{
    private readonly FloorSsm _floor = Clients.FloorSsm(Clients.Answering(Answers.Parameter));
    private readonly SsmClient _ours = Clients.OurSsm(Clients.Answering(Answers.Parameter));
    private readonly AmazonSimpleSystemsManagementClient _aws = Clients.AwsSsm(Clients.Answering(Answers.Parameter));

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.GetParameterAsync("/app/key");

    [Benchmark]
    public Task CognitoClient() => _ours.GetParameterAsync(new GetParameterRequest { Name = "/app/key" });

    [Benchmark]
    public Task AwsSdk() => _aws.GetParameterAsync(new Aws.GetParameterRequest { Name = "/app/key" });
}
