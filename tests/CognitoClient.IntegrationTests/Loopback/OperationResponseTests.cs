using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>What every operation makes of an answer.</summary>
public sealed class OperationResponseTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_EveryMemberAnswered_ReadsExactlyThose(string operation)
    {
        if (WireModel.Instance.Operation(operation).Output is not { } output)
        {
            await CallAsync(operation, Answer.Json("""{"Unknown":[{"x":1}]}"""));
            return;
        }

        var plan = ValuePlan.Full(output);

        var response = await CallAsync(operation, Answer.Of(plan));

        Assert.Equal(plan.ToCanonicalJson(), PlannedObject.Read(response, output).ToCanonicalJson());
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_EmptyObjectAnswered_ReadsAsNothing(string operation) =>
        await AssertReadsAsNothing(operation, Answer.Json("{}"));

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_EmptyBodyAnswered_ReadsAsNothing(string operation) =>
        await AssertReadsAsNothing(operation, Answer.Empty);

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_NullsAndUnknownMembersAnswered_ReadsAsNothing(string operation)
    {
        var members = WireModel.Instance.Operation(operation).Output?.Members.Select(member => $"\"{member.Name}\":null") ?? [];
        var body = string.Join(',', members.Prepend("\"__type\":\"x#Y\"").Append("\"Unknown\":{\"a\":[1,{}]}"));

        await AssertReadsAsNothing(operation, Answer.Json($"{{{body}}}"));
    }

    private async Task AssertReadsAsNothing(string operation, Answer answer)
    {
        var response = await CallAsync(operation, answer);

        if (WireModel.Instance.Operation(operation).Output is { } output)
        {
            Assert.Equal(ValuePlan.Nothing(output).ToCanonicalJson(), PlannedObject.Read(response, output).ToCanonicalJson());
        }
    }

    private async Task<object> CallAsync(string name, Answer answer)
    {
        var operation = WireModel.Instance.Operation(name);
        server.AnswerWith(answer);
        using var client = LoopbackClient.Signing(server);

        var response = await LoopbackClient.CallAsync(client, name, PlannedObject.Create(ValuePlan.RequiredOnly(operation.Input)));

        Assert.Equal(operation.ResponseName, response.GetType().Name);
        return response;
    }
}
