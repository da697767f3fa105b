using System.Net.Http.Headers;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Amazon.SimpleSystemsManagement;
using BenchmarkDotNet.Attributes;
using CognitoClient.Benchmarks.Floor;
using CognitoClient.Benchmarks.Ssm;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using Microsoft.Extensions.Logging.Abstractions;

using Aws = Amazon.SimpleSystemsManagement.Model;

namespace CognitoClient.Benchmarks.Signing;

/// <summary>The signature of one small message, which is taken off again before the next one: nothing but the signature is made.</summary>
[MemoryDiagnoser]
public class SigningBenchmarks
{
    private const string Target = "AmazonSSM.GetParameter";

    private static readonly Uri Endpoint = new("https://ssm.eu-central-1.amazonaws.com/");
    private static readonly byte[] Body = """{"Name":"/app/key"}"""u8.ToArray();

    private readonly HttpMessageInvoker _floor = new(new FloorSigningHandler { InnerHandler = new Unsent() });
    private readonly HttpRequestMessage _floorMessage = Prepare(new(HttpMethod.Post, Endpoint));
    private readonly HttpMessageInvoker _ours;
    private readonly HttpRequestMessage _ourMessage;
    private readonly AWS4Signer _aws = new();
    private readonly DefaultRequest _awsRequest = AwsRequest();
    private readonly AmazonSimpleSystemsManagementConfig _awsConfig = new() { AuthenticationRegion = Clients.Region };
    private readonly BasicAWSCredentials _awsCredentials = new(Clients.AccessKeyId, Clients.SecretAccessKey);
    private readonly RequestMetrics _awsMetrics = new();

    public SigningBenchmarks()
    {
        var settings = SettingsResolver.Resolve(Clients.Options(Endpoint));
        _ours = new(SigningHandler.Create(
            settings, SsmService.Description, new EndpointClock(TimeProvider.System, NullLogger.Instance), new Unsent()));
        _ourMessage = Prepare(new OperationRequest(Endpoint, SsmOperations.GetParameter));
    }

    /// <summary>The signatures that were made last, for a check that they are the same.</summary>
    internal (string? Floor, string? CognitoClient) Last => (Authorization(_floorMessage), Authorization(_ourMessage));

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.SendAsync(Unsigned(_floorMessage), CancellationToken.None);

    [Benchmark]
    public Task CognitoClient() => _ours.SendAsync(Unsigned(_ourMessage), CancellationToken.None);

    [Benchmark]
    public object AwsSdk()
    {
        _aws.Sign(_awsRequest, _awsConfig, _awsMetrics, _awsCredentials);
        return _awsRequest;
    }

    private static HttpRequestMessage Prepare(HttpRequestMessage message)
    {
        message.Content = new OperationContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue(FloorTransport.ContentType) } };
        message.Headers.TryAddWithoutValidation("x-amz-target", Target);
        return message;
    }

    private static HttpRequestMessage Unsigned(HttpRequestMessage message)
    {
        message.Headers.Remove("x-amz-date");
        message.Headers.Remove("Authorization");
        return message;
    }

    private static string? Authorization(HttpRequestMessage message) =>
        message.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : null;

    private static DefaultRequest AwsRequest()
    {
        var request = new DefaultRequest(new Aws.GetParameterRequest(), "SSM")
        {
            HttpMethod = "POST",
            Endpoint = Endpoint,
            ResourcePath = "/",
            Content = Body,
            OverrideSigningServiceName = "ssm",
        };
        request.Headers["Content-Type"] = FloorTransport.ContentType;
        request.Headers["X-Amz-Target"] = Target;
        return request;
    }

    private sealed class FloorSigningHandler : DelegatingHandler
    {
        private readonly FloorSigner _signer = Clients.FloorSigner(Endpoint, "ssm");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (date, authorization) = _signer.Sign(Target, Body);
            request.Headers.TryAddWithoutValidation("x-amz-date", date);
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Unsent : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> _response = Task.FromResult(new HttpResponseMessage());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _response;
    }
}
