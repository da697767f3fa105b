using System.Net;
using Amazon.SimpleSystemsManagement;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Benchmarks.Ssm.Model;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>A call that fails with an error of the service, caught by its type.</summary>
[MemoryDiagnoser]
public class ErrorBenchmarks
{
    private readonly FloorSsm _floor = Clients.FloorSsm(Failing());
    private readonly SsmClient _ours = Clients.OurSsm(Failing());
    private readonly AmazonSimpleSystemsManagementClient _aws = Clients.AwsSsm(Failing());

    [Benchmark(Baseline = true)]
    public async Task<string?> Floor()
    {
        try
        {
            await _floor.GetParameterAsync("/missing");
            return null;
        }
        catch (FloorParameterNotFound exception)
        {
            return exception.RequestId;
        }
    }

    [Benchmark]
    public async Task<string?> CognitoClient()
    {
        try
        {
            await _ours.GetParameterAsync(new GetParameterRequest { Name = "/missing" });
            return null;
        }
        catch (ParameterNotFound exception)
        {
            return exception.RequestId;
        }
    }

    [Benchmark]
    public async Task<string?> AwsSdk()
    {
        try
        {
            await _aws.GetParameterAsync(new Aws.GetParameterRequest { Name = "/missing" });
            return null;
        }
        catch (Aws.ParameterNotFoundException exception)
        {
            return exception.RequestId;
        }
    }

    private static HttpMessageHandler Failing() => Clients.Answering(Answers.ParameterNotFound, HttpStatusCode.BadRequest);
}
