using Amazon.SimpleSystemsManagement;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Benchmarks.Ssm.Model;
using CognitoClient.Protocol;
using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>The small call with all of <see cref="SocketsHttpHandler"/> and without the kernel.</summary>
[MemoryDiagnoser]
public class ConnectedCallBenchmarks
{
    private static readonly Uri Endpoint = new("http://127.0.0.1/");

    private readonly FloorSsm _floor = Clients.FloorSsm(Connected(FloorTransport.Connections()), Endpoint);
    private readonly SsmClient _ours = Clients.OurSsm(Connected(ConnectionPool.Create()), Endpoint);
    private readonly AmazonSimpleSystemsManagementClient _aws = Clients.AwsSsm(Connected(new()), Endpoint);

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.GetParameterAsync("/app/key");

    [Benchmark]
    public Task CognitoClient() => _ours.GetParameterAsync(new GetParameterRequest { Name = "/app/key" });

    [Benchmark]
    public Task AwsSdk() => _aws.GetParameterAsync(new Aws.GetParameterRequest { Name = "/app/key" });

    private static SocketsHttpHandler Connected(SocketsHttpHandler handler) =>
        AnsweringConnection.Behind(handler, "200 OK", Answers.Parameter);
}
