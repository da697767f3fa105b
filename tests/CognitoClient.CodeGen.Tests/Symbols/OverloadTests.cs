using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Symbols;

public class OverloadTests
{
    private const string Shapes = """
        "test#RunRequest": { "type": "structure", "members": {
          "Note": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
          "Username": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
          "Limit": { "target": "smithy.api#Integer" },
          "UserPoolId": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } } },
        "test#RunResponse": { "type": "structure" }
        """;

    /// <summary>Every overload, for a person to read line by line: would a call with nothing else be useful and harmless?</summary>
    [Fact]
    public void Cognito_AllOverloads_AreAsApproved()
    {
        var lines = new List<string>();
        foreach (var operation in TestModel.Cognito.Operations.Where(operation => operation.Overload is not null))
        {
            var parameters = string.Join(", ", operation.Overload!.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));
            lines.Add($"{operation.Method}({parameters}){(operation.Paginator is null ? "" : ", pages, items")}\n");
        }

        Approved.Equal("Symbols/Overloads.txt", string.Concat(lines));
    }

    [Fact]
    public void Cognito_Overloads_NeverResetWhatIsLeftOut() => Assert.DoesNotContain(
        TestModel.Cognito.Operations.Where(operation => operation.Overload is not null),
        operation => operation.Name.Contains("Update", StringComparison.Ordinal)
            || operation.Name.StartsWith("Set", StringComparison.Ordinal));

    [Fact]
    public void Build_Overload_HasTheRequiredMembersInTheFixedOrder() => Assert.Equal(
        ["userPoolId", "username", "note"], Build("# comment", "", "Run  # comment").Select(parameter => parameter.Name));

    [Fact]
    public void Build_OptionalMemberNamed_IsAParameterThatMustBeGiven() => Assert.Equal(
        [("string", "userPoolId"), ("string", "username"), ("string", "note"), ("int", "limit")],
        Build("Run Limit").Select(parameter => (parameter.Type, parameter.Name)));

    [Fact]
    public void Build_FaultyList_NamesEveryFault() => Assert.Equal(
        [
            "Run: the list of overloads contains it twice.",
            "Walk: the list of overloads contains it, but the service has no such operation.",
            "test#Run: its overload has the member Odd, but its request does not.",
        ],
        FaultsOf(Shapes, "Run Odd", "Run", "Walk"));

    [Fact]
    public void Build_RequiredStructure_IsRefused() => Assert.Equal(
        ["test#RunRequest$Inner: an overload cannot have a parameter of this type."],
        FaultsOf(
            """
            "test#RunRequest": { "type": "structure", "members": {
              "Inner": { "target": "test#Inner", "traits": { "smithy.api#required": {} } } } },
            "test#Inner": { "type": "structure" }, "test#RunResponse": { "type": "structure" }
            """,
            "Run"));

    [Fact]
    public void Build_NoRequiredMember_IsRefused() => Assert.Equal(
        ["test#Run: its overload would have no parameters."],
        FaultsOf(""" "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" } """, "Run"));

    private static IReadOnlyList<string> FaultsOf(string shapes, params string[] overloads) =>
        Assert.Throws<CodeGenException>(() => Service(shapes, overloads)).Faults;

    private static IReadOnlyList<ParameterSymbol> Build(params string[] overloads) =>
        Service(Shapes, overloads).Operations[0].Overload!.Parameters;

    private static ServiceSymbol Service(string shapes, string[] overloads) =>
        SymbolBuilder.Build(ModelReader.Read([TestModel.Text(shapes)]), TestModel.Names with { Overloads = overloads });
}
