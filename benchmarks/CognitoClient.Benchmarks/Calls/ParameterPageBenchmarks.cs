using Amazon.SimpleSystemsManagement;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Benchmarks.Ssm.Model;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>A signed call that is answered with 60 parameters.</summary>
[MemoryDiagnoser]
public class ParameterPageBenchmarks
{
    private readonly FloorSsm _floor = Clients.FloorSsm(Clients.Answering(Answers.Parameters));
    private readonly SsmClient _ours = Clients.OurSsm(Clients.Answering(Answers.Parameters));
    private readonly AmazonSimpleSystemsManagementClient _aws = Clients.AwsSsm(Clients.Answering(Answers.Parameters));

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.DescribeParametersAsync(50);

    [Benchmark]
    public Task CognitoClient() => _ours.DescribeParametersAsync(new DescribeParametersRequest { MaxResults = 50 });

    [Benchmark]
    public Task AwsSdk() => _aws.DescribeParametersAsync(new Aws.DescribeParametersRequest { MaxResults = 50 });
}
