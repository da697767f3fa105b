using System.Net;
using Amazon.SimpleSystemsManagement;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Benchmarks.Ssm.Model;
using CognitoClient.Internal.Http;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>A call that fails with an error of the service, caught by its type.</summary>
[MemoryDiagnoser]
public class ErrorBenchmarks
{
    private readonly FloorSsm _floor;
    private readonly SsmClient _ours;
    private readonly AmazonSimpleSystemsManagementClient _aws;

    public ErrorBenchmarks()
        : this(_ => Clients.Answering(Answers.ParameterNotFound, HttpStatusCode.BadRequest))
    {
    }

    /// <param name="transport">What to send through, in place of the handler that a client would have.</param>
    /// <param name="endpoint">Where calls go; null for the region's endpoint.</param>
    private protected ErrorBenchmarks(Func<SocketsHttpHandler, HttpMessageHandler> transport, Uri? endpoint = null)
    {
        _floor = Clients.FloorSsm(transport(FloorTransport.Connections()), endpoint);
        _ours = Clients.OurSsm(transport((SocketsHttpHandler)ConnectionPool.Create()), endpoint);
        _aws = Clients.AwsSsm(transport(new()), endpoint);
    }

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
}
