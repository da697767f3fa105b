namespace CognitoClient.CodeGen.Tests.Protocol;

public sealed class AwsJson11ProtocolTests(ITestOutputHelper output)
    : ProtocolTests("model/protocol-tests-awsJson1_1.json", "CognitoClient.AwsJson11", output)
{
    [Fact]
    public Task Model_AllClientCases_Pass() => RunAsync(requests: 52, responses: 48, errors: 14, omittedRequests: 4);
}
