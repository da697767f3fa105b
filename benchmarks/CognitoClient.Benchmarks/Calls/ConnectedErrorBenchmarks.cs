using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Benchmarks.Ssm.Model;
using CognitoClient.Protocol;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>The typed error with all of <see cref="SocketsHttpHandler"/> and without the kernel.</summary>
[MemoryDiagnoser]
public class ConnectedErrorBenchmarks
{
    private static readonly Uri Endpoint = new("http://127.0.0.1/");

    private readonly FloorSsm _floor = Clients.FloorSsm(Connected(FloorTransport.Connections()), Endpoint);
    private readonly SsmClient _ours = Clients.OurSsm(Connected(ConnectionPool.Create()), Endpoint);

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

    private static SocketsHttpHandler Connected(SocketsHttpHandler handler) =>
        AnsweringConnection.Behind(handler, "400 Bad Request", Answers.ParameterNotFound);
}
