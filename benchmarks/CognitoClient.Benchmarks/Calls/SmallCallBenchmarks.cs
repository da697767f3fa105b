using Amazon.SimpleSystemsManagement;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Benchmarks.Ssm.Model;
using CognitoClient.Internal.Http;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>A small signed call: one name out, one parameter in.</summary>
[MemoryDiagnoser]
public class SmallCallBenchmarks
{
    private readonly FloorSsm _floor;
    private readonly SsmClient _ours;
    private readonly AmazonSimpleSystemsManagementClient _aws;

    public SmallCallBenchmarks()
        : this(_ => Clients.Answering(Answers.Parameter))
    {
    }

    /// <param name="transport">What to send through, in place of the handler that a client would have.</param>
    /// <param name="endpoint">Where calls go; null for the region's endpoint.</param>
    private protected SmallCallBenchmarks(Func<SocketsHttpHandler, HttpMessageHandler> transport, Uri? endpoint = null)
    {
        _floor = Clients.FloorSsm(transport(FloorTransport.Connections()), endpoint);
        _ours = Clients.OurSsm(transport((SocketsHttpHandler)ConnectionPool.Create()), endpoint);
        _aws = Clients.AwsSsm(transport(new()), endpoint);
    }

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.GetParameterAsync("/app/key");

    [Benchmark]
    public Task CognitoClient() => _ours.GetParameterAsync(new GetParameterRequest { Name = "/app/key" });

    [Benchmark]
    public Task AwsSdk() => _aws.GetParameterAsync(new Aws.GetParameterRequest { Name = "/app/key" });
}
