using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>Requests that cannot be sent and answers that cannot be read: one exception each, and no secret in its text.</summary>
public sealed class UnusableMessageTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    private const string Canary = "canary-value";

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_NullForRequiredMember_SendsNothing(string operation)
    {
        var plan = ValuePlan.RequiredOnly(WireModel.Instance.Operation(operation).Input);
        server.AnswerWith(Answer.Json("{}"));
        using var client = LoopbackClient.Signing(server);
        foreach (var member in plan.Members.Select(entry => entry.Key).Where(member => !PropertyType(plan, member).IsValueType))
        {
            var request = PlannedObject.Create(plan);
            request.GetType().GetProperty(member.Property)!.SetValue(request, null);

            var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => LoopbackClient.CallAsync(client, operation, request));

            Assert.Contains(member.Property, exception.Message, StringComparison.Ordinal);
        }

        Assert.Empty(server.Received);
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_NullRequest_SendsNothing(string operation)
    {
        server.AnswerWith(Answer.Json("{}"));
        using var client = LoopbackClient.Signing(server);

        await Assert.ThrowsAsync<ArgumentNullException>(() => LoopbackClient.CallAsync(client, operation, null));

        Assert.Empty(server.Received);
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_MemberOfAnotherTypeAnswered_ThrowsResponseException(string operation)
    {
        var members = WireModel.Instance.Operation(operation).Output?.Members ?? [];
        foreach (var member in members.Where(member => WireModel.Instance.Target(member).Kind != WireKind.Document))
        {
            foreach (var value in Others(WireModel.Instance.Target(member).Kind))
            {
                await AssertUnreadable(operation, $$"""{"{{member.Name}}":{{value}}}""");
            }
        }
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_NoObjectAnswered_ThrowsResponseException(string operation)
    {
        foreach (var body in new[] { "[]", "5", $"\"{Canary}\"", $"{{\"a\":\"{Canary}\"", "<html>", "{} {}" })
        {
            await AssertUnreadable(operation, body);
        }
    }

    private async Task AssertUnreadable(string operation, string body)
    {
        server.AnswerWith(Answer.Json(body));
        using var client = LoopbackClient.Signing(server);
        var request = PlannedObject.Create(ValuePlan.RequiredOnly(WireModel.Instance.Operation(operation).Input));

        var exception = await Assert.ThrowsAsync<CognitoResponseException>(() => LoopbackClient.CallAsync(client, operation, request));

        Assert.Equal((operation, Answer.RequestId), (exception.Operation, exception.RequestId));
        Assert.DoesNotContain(Canary, exception.ToString(), StringComparison.Ordinal);
    }

    private static Type PropertyType(PlannedStructure plan, WireMember member) =>
        PlannedObject.TypeOf(plan.Shape.Name).GetProperty(member.Property)!.PropertyType;

    /// <summary>JSON values that a member of this kind cannot hold.</summary>
    private static IEnumerable<string> Others(WireKind kind) => kind switch
    {
        WireKind.Structure => [$"\"{Canary}\"", $"[\"{Canary}\"]", "5"],
        WireKind.List => [$"\"{Canary}\"", $"{{\"{Canary}\":1}}", $"[[\"{Canary}\"]]"],
        WireKind.Map => [$"\"{Canary}\"", $"[\"{Canary}\"]", $"{{\"Key\":[\"{Canary}\"]}}"],
        WireKind.Integer or WireKind.Long => [$"\"{Canary}\"", "{}", "1.5", "99999999999999999999", "true"],
        WireKind.Boolean => [$"\"{Canary}\"", "0", "[]"],
        WireKind.Timestamp => [$"\"{Canary}\"", "{}", "1e300", "true"],
        WireKind.Blob => ["\"?\"", "5", "[]"],
        _ => ["5", "true", $"[\"{Canary}\"]", $"{{\"{Canary}\":1}}"],
    };
}
