namespace CognitoClient.CodeGen.Tests.Protocol;

public sealed class AwsJson10AsAwsJson11ProtocolTests(ITestOutputHelper output)
    : ProtocolTests("model/protocol-tests-json10-as-awsJson1_1.json", "CognitoClient.AwsJson10", output)
{
    [Fact]
    public Task Model_AllClientCases_Pass() => RunAsync(requests: 24, responses: 25, errors: 14, omittedRequests: 4);
}
