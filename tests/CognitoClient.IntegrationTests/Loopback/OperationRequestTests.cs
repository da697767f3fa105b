using System.Text.RegularExpressions;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>What every operation puts on the wire.</summary>
public sealed partial class OperationRequestTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_EveryMemberSet_SendsExactlyThose(string operation)
    {
        var plan = ValuePlan.Full(WireModel.Instance.Operation(operation).Input);

        var received = await SendAsync(plan);

        AssertEnvelope(received, operation);
        Assert.Equal(plan.ToCanonicalJson(), received.CanonicalBody);
        Assert.DoesNotMatch(EscapedNonAscii, received.BodyText);
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_RequiredMembersSet_SendsOnlyThose(string operation)
    {
        var plan = ValuePlan.RequiredOnly(WireModel.Instance.Operation(operation).Input);

        var received = await SendAsync(plan);

        AssertEnvelope(received, operation);
        Assert.Equal(plan.ToCanonicalJson(), received.CanonicalBody);
    }

    private static void AssertEnvelope(ReceivedRequest received, string operation)
    {
        Assert.Equal(("POST", "/"), (received.Method, received.Target));
        Assert.Equal(
            ("application/x-amz-json-1.1", $"AWSCognitoIdentityProviderService.{operation}", $"{received.Body.Length}"),
            (received.Header("content-type"), received.Header("x-amz-target"), received.Header("content-length")));
    }

    private async Task<ReceivedRequest> SendAsync(PlannedStructure request)
    {
        using var client = LoopbackClient.Signing(server);
        return await LoopbackClient.SendAsync(client, server, request);
    }

    /// <summary>An escape of anything from U+0080 on.</summary>
    [GeneratedRegex(@"(?<!\\)(\\\\)*\\u(?!00[0-7])")]
    private static partial Regex EscapedNonAscii { get; }
}
