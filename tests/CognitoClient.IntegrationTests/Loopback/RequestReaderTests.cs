using System.Text;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.Internal.Findings;
using CognitoClient.Internal.Operations;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That requests are read as far as they can be read, and that whatever is wrong with them is found, of every operation.</summary>
public sealed class RequestReaderTests
{
    private static readonly Dictionary<string, OperationDescriptor> Operations =
        CognitoIdentityProviderOperations.All.ToDictionary(operation => operation.Name);

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public void Read_EveryMemberSet_FindsNothing(string operation)
    {
        var plan = ValuePlan.Full(WireModel.Instance.Operation(operation).Input);

        var reading = RequestReader.Read(Operations[operation], plan.ToUtf8());

        Assert.Empty(reading.Findings);
        Assert.Equal(PlannedObject.Create(plan), reading.Request);
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public void Read_EmptyObject_FindsTheRequiredMembersMissing(string operation)
    {
        var input = WireModel.Instance.Operation(operation).Input;

        var reading = RequestReader.Read(Operations[operation], "{}"u8);

        Assert.Equal(
            input.Members.Where(member => member.Required).Select(member => (FindingKind.MissingMember, $"$.{member.Name}")),
            reading.Findings.Select(finding => (finding.Kind, finding.Path)));
        Assert.All(
            input.Members.Where(member => WireModel.Instance.Target(member).Kind is WireKind.String or WireKind.Structure),
            member => Assert.Null(PropertyOf(reading.Request!, member)));
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public void Read_MemberOfAnotherType_FindsItWithItsPath(string operation)
    {
        var input = WireModel.Instance.Operation(operation).Input;
        foreach (var member in input.Members.Where(member => WireModel.Instance.Target(member).Kind != WireKind.Document))
        {
            var body = JsonNode.Parse(ValuePlan.Full(input).ToUtf8())!.AsObject();
            body[member.Name] = Another(WireModel.Instance.Target(member).Kind);

            var findings = RequestReader.Read(Operations[operation], Encoding.UTF8.GetBytes(body.ToJsonString())).Findings;

            Assert.Equal((FindingKind.WrongType, $"$.{member.Name}"), (findings[0].Kind, findings[0].Path));
            Assert.Matches("^expected .+, found an? (string|array)$", findings[0].Message);
            Assert.Equal(
                member.Required ? [(FindingKind.MissingMember, $"$.{member.Name}")] : [],
                findings.Skip(1).Select(finding => (finding.Kind, finding.Path)));
        }
    }

    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public void Read_UnknownMembersAtAnyDepth_FindsEach(string operation)
    {
        var body = JsonNode.Parse(ValuePlan.Full(WireModel.Instance.Operation(operation).Input).ToUtf8())!.AsObject();
        var paths = new List<string>();
        AddUnknown(body, WireModel.Instance.Operation(operation).Input, "$", paths);

        var findings = RequestReader.Read(Operations[operation], Encoding.UTF8.GetBytes(body.ToJsonString())).Findings;

        Assert.Equal(
            paths.Select(path => (FindingKind.UnknownMember, path)).Order(),
            findings.Select(finding => (finding.Kind, finding.Path)).Order());
    }

    private static void AddUnknown(JsonObject value, WireShape shape, string path, List<string> paths)
    {
        foreach (var member in shape.Members)
        {
            var target = WireModel.Instance.Target(member);
            if (target.Kind == WireKind.Structure)
            {
                AddUnknown(value[member.Name]!.AsObject(), target, $"{path}.{member.Name}", paths);
            }
            else if (target.Kind == WireKind.List && WireModel.Instance.Target(target.Element!) is { Kind: WireKind.Structure } item)
            {
                AddUnknown(value[member.Name]![1]!.AsObject(), item, $"{path}.{member.Name}[1]", paths);
            }
        }

        value["NotOfTheModel"] = new JsonArray(1, new JsonObject());
        paths.Add($"{path}.NotOfTheModel");
    }

    private static JsonNode Another(WireKind kind) =>
        kind is WireKind.Integer or WireKind.Long or WireKind.Boolean or WireKind.Timestamp or WireKind.List
            ? "text"
            : new JsonArray(1, new JsonObject());

    private static object? PropertyOf(object request, WireMember member) =>
        request.GetType().GetProperty(member.Property)!.GetValue(request);
}
