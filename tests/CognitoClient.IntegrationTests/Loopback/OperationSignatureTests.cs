using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>Which operations are signed, and that the signatures hold.</summary>
public sealed class OperationSignatureTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    public static TheoryData<string> OperationsThatMustBeSigned =>
        [.. WireModel.Instance.Operations.Where(operation => operation.Auth == WireAuth.Signed).Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(ModelData.SignedOperations), MemberType = typeof(ModelData))]
    public async Task Call_SignedOperation_CarriesValidSignature(string operation)
    {
        using var client = LoopbackClient.Signing(server);

        var received = await SendAsync(client, operation);

        Assert.Null(LoopbackClient.Verifier.FaultOf(received, TimeProvider.System.GetUtcNow()));
        Assert.Equal(LoopbackClient.SessionToken, received.Header("x-amz-security-token"));
    }

    [Theory]
    [MemberData(nameof(ModelData.UnsignedOperations), MemberType = typeof(ModelData))]
    public async Task Call_UnsignedOperation_AsksForNoCredentials(string operation)
    {
        using var client = LoopbackClient.With(server, new ThrowingCredentials());

        AssertUnsigned(await SendAsync(client, operation));
    }

    [Theory]
    [MemberData(nameof(ModelData.UnsignedOperations), MemberType = typeof(ModelData))]
    public async Task Call_UnsignedOperationWithCredentials_CarriesNoSignature(string operation)
    {
        using var client = LoopbackClient.Signing(server);

        AssertUnsigned(await SendAsync(client, operation));
    }

    [Theory]
    [MemberData(nameof(OperationsThatMustBeSigned))]
    public async Task Call_SignedOperationOfAnAnonymousClient_IsRefusedAndSendsNothing(string operation)
    {
        using var client = LoopbackClient.Anonymous(server);
        server.AnswerWith(Answer.Empty);

        var exception = await Assert.ThrowsAsync<CognitoCredentialsException>(() => SendAsync(client, operation));

        Assert.StartsWith($"{operation} must be signed, but the client is anonymous.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Received);
    }

    [Theory]
    [MemberData(nameof(ModelData.UnsignedOperations), MemberType = typeof(ModelData))]
    [InlineData("GetClientToken")]
    public async Task Call_UnsignedOperationOfAnAnonymousClient_CarriesNoSignature(string operation)
    {
        using var client = LoopbackClient.Anonymous(server);

        AssertUnsigned(await SendAsync(client, operation));
    }

    [Fact]
    public async Task Call_WithHeadersOfItsOptions_CarriesValidSignatureOverThem()
    {
        using var client = LoopbackClient.Signing(server);
        server.AnswerWith(Answer.Empty);
        var headers = new Dictionary<string, string> { ["X-Tenant"] = " a   b ", ["X-Empty"] = "", ["X-Amz-Own"] = "1" };

        await client.With(new CallOptions { Headers = headers })
            .ListUserPoolsAsync(new() { MaxResults = 1 }, TestContext.Current.CancellationToken);

        var received = Assert.Single(server.Received);
        Assert.Null(LoopbackClient.Verifier.FaultOf(received, TimeProvider.System.GetUtcNow()));
        Assert.Contains(
            "x-amz-own;x-amz-security-token;x-amz-target;x-empty;x-tenant", received.Header("authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_SignedOperationWithoutCredentials_SendsNothing()
    {
        using var client = LoopbackClient.With(server, new ThrowingCredentials());
        server.AnswerWith(Answer.Empty);

        await Assert.ThrowsAsync<CognitoCredentialsException>(() => client.ListUserPoolsAsync(
            new() { MaxResults = 1 }, TestContext.Current.CancellationToken));

        Assert.Empty(server.Received);
    }

    [Fact]
    public void Operation_GetClientToken_IsTheOnlyOneThatMayBeSigned()
    {
        var optional = WireModel.Instance.Operations.Where(operation => operation.Auth == WireAuth.Optional);

        Assert.Equal(["GetClientToken"], optional.Select(operation => operation.Name));
    }

    [Fact]
    public async Task FaultOf_ChangedBody_IsFound()
    {
        using var client = LoopbackClient.Signing(server);
        var received = await SendAsync(client, "ListUserPools");

        Assert.NotNull(LoopbackClient.Verifier.FaultOf(received with { Body = "{}"u8.ToArray() }, TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public void Signature_PublishedExample_IsThePublishedOne()
    {
        var verifier = new SignatureVerifier("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service");
        var headers = new Dictionary<string, string> { ["host"] = "example.amazonaws.com", ["x-amz-date"] = "20150830T123600Z" };

        var signature = verifier.Signature(
            new("GET", "/", headers, ReadOnlyMemory<byte>.Empty), ["host", "x-amz-date"], new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));

        Assert.Equal("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31", signature);
    }

    private static void AssertUnsigned(ReceivedRequest received) => Assert.DoesNotContain(
        received.Headers.Keys, name => name is "authorization" or "x-amz-security-token" or "x-amz-date" or "x-amz-content-sha256");

    private Task<ReceivedRequest> SendAsync(CognitoIdentityProviderClient client, string operation) =>
        LoopbackClient.SendAsync(client, server, ValuePlan.Full(WireModel.Instance.Operation(operation).Input));

    private sealed class ThrowingCredentials : IAwsCredentialsProvider
    {
        public ValueTask<AwsCredentials?> GetCredentialsAsync(CancellationToken cancellationToken) =>
            throw new CognitoCredentialsException("The credentials were asked for.");
    }
}
