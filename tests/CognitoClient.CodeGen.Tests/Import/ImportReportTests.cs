namespace CognitoClient.CodeGen.Tests.Import;

/// <summary>The report of an import: values before and after, and a mark for changes that can break the code of users.</summary>
public class ImportReportTests
{
    [Fact]
    public void Report_ChangedMembers_ShowsBeforeAndAfterAndMarksBreakingChanges() => Assert.Equal(
        """
        9 changes of the model, 4 of them breaking for users (!).
        Structures: 2 added, 1 removed, 5 changed
          ~ RunRequest$Bounded: length: 1..8 → 1..16; pattern: ^a$ → ^b$
        ! ~ RunRequest$Demanded: C#: string? Demanded → required string Demanded; required: none → yes
          + RunRequest$Extra: int? Extra
        ! - RunRequest$Gone
        ! + RunRequest$Needed: required string Needed
          ~ RunRequest$Old: deprecated.message: none → Use New.
          ~ RunRequest$Secret: sensitive: none → yes
        ! ~ RunRequest$Typed: C#: string? Typed → int? Typed; type: String → Integer
        Other shapes: 0 added, 0 removed, 1 changed
          ~ Number: range: ..5 → 0..5
        Texts to write, which begin with TODO: 9
            documentation.json: Run
            documentation.json: RunRequest$Bounded
            documentation.json: RunRequest$Demanded
            documentation.json: RunRequest$Typed
            documentation.json: RunRequest$Old
            documentation.json: RunRequest$Secret
            documentation.json: RunRequest$Numbered
            documentation.json: RunRequest$Extra
            documentation.json: RunRequest$Needed

        """,
        Report(
            """
            "test#RunRequest": { "type": "structure", "members": {
              "Bounded": { "target": "smithy.api#String",
                "traits": { "smithy.api#length": { "min": 1, "max": 8 }, "smithy.api#pattern": "^a$" } },
              "Demanded": { "target": "smithy.api#String" },
              "Gone": { "target": "smithy.api#String" },
              "Typed": { "target": "smithy.api#String" },
              "Old": { "target": "smithy.api#String" },
              "Secret": { "target": "smithy.api#String" },
              "Numbered": { "target": "test#Number" } } },
            "test#Number": { "type": "integer", "traits": { "smithy.api#range": { "max": 5 } } },
            "test#RunResponse": { "type": "structure" }
            """,
            """
            "test#RunRequest": { "type": "structure", "members": {
              "Bounded": { "target": "smithy.api#String",
                "traits": { "smithy.api#length": { "min": 1, "max": 16 }, "smithy.api#pattern": "^b$" } },
              "Demanded": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
              "Typed": { "target": "smithy.api#Integer" },
              "Old": { "target": "smithy.api#String", "traits": { "smithy.api#deprecated": { "message": "Use New." } } },
              "Secret": { "target": "smithy.api#String", "traits": { "smithy.api#sensitive": {} } },
              "Numbered": { "target": "test#Number" },
              "Extra": { "target": "smithy.api#Integer" },
              "Needed": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } } },
            "test#Number": { "type": "integer", "traits": { "smithy.api#range": { "min": 0, "max": 5 } } },
            "test#RunResponse": { "type": "structure" }
            """));

    [Fact]
    public void Report_StructureThatIsNowReceived_ShowsTheCSharpTypesThatChange()
    {
        const string Inner = """
            "test#Inner": { "type": "structure", "members": {
              "List": { "target": "test#List" }, "Name": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } } } },
            "test#List": { "type": "list", "member": { "target": "smithy.api#String" } },
            """;
        const string Sent = """
            "test#RunRequest": { "type": "structure", "members": { "Inner": { "target": "test#Inner" } } },
            "test#RunResponse": { "type": "structure" }
            """;
        const string Received = """
            "test#RunRequest": { "type": "structure" },
            "test#RunResponse": { "type": "structure", "members": { "Inner": { "target": "test#Inner" } } }
            """;

        var report = Report(Inner + Sent, Inner + Received);

        Assert.Contains("! ~ Inner$List: C#: IReadOnlyList<string>? List → IReadOnlyList<string> List\n", report, StringComparison.Ordinal);
        Assert.Contains("! ~ Inner$Name: C#: required string Name → string Name\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_Operation_ShowsAuthorizationPagesAndDeprecation()
    {
        const string Shapes = """
            "test#RunRequest": { "type": "structure", "members": { "NextToken": { "target": "smithy.api#String" } } },
            "test#RunResponse": { "type": "structure", "members": {
              "NextToken": { "target": "smithy.api#String" }, "Items": { "target": "test#Items" } } },
            "test#Items": { "type": "list", "member": { "target": "smithy.api#String" } }
            """;
        const string Pages = """
            "smithy.api#paginated": { "inputToken": "NextToken", "outputToken": "NextToken", "items": "Items" }
            """;
        const string Old = """ "smithy.api#deprecated": { "message": "Old." } """;

        Assert.Contains(
            "  ~ Run: authorization: SigV4 → None\n", Import(Shapes, Shapes, "", """ "smithy.api#auth": [] """), StringComparison.Ordinal);
        Assert.Contains(
            "! ~ Run: authorization: None → SigV4\n", Import(Shapes, Shapes, """ "smithy.api#auth": [] """, ""), StringComparison.Ordinal);
        Assert.Contains("  ~ Run: deprecated.message: none → Old.\n", Import(Shapes, Shapes, "", Old), StringComparison.Ordinal);
        Assert.Contains("  ~ Run: items: none → string; ", Import(Shapes, Shapes, "", Pages), StringComparison.Ordinal);
        Assert.Contains("! ~ Run: items: string → none; ", Import(Shapes, Shapes, Pages, ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_Enumeration_ShowsValues()
    {
        var report = Report(Color("RED", "red", "GREEN", "green"), Color("RED", "crimson", "BLUE", "blue"));

        Assert.Contains(
            """
            Enumerations: 1 added, 1 removed, 1 changed
              + Color$BLUE: blue
            ! - Color$GREEN
            ! ~ Color$RED: value: red → crimson
            """,
            report,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Report_Service_ShowsVersionProtocolAndEndpoint()
    {
        const string Empty = """ "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" } """;
        using var scratch = ScratchRepository.Of(TestModel.Text(Empty));
        var newer = TestModel.Text(Empty)
            .Replace("2020-01-01", "2021-01-01", StringComparison.Ordinal)
            .Replace("awsJson1_1", "awsJson1_0", StringComparison.Ordinal)
            .Replace("\"sdkId\"", "\"endpointPrefix\": \"other\", \"sdkId\"", StringComparison.Ordinal);

        Assert.Contains(
            "  ~ Sample: awsJson1_0: none → yes; awsJson1_1: yes → none; service.endpointPrefix: none → other; "
                + "version: 2020-01-01 → 2021-01-01\n",
            scratch.Import(newer),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Report_SameChangeOfManyOperations_IsOneLine()
    {
        var names = Enumerable.Range(1, 5).Select(number => $"M{number}").ToList();
        string Members(string traits) => $$"""
            "test#RunRequest": { "type": "structure", "members": {
              {{string.Join(", ", names.Select(name => $$"""{{'"'}}{{name}}": { "target": "smithy.api#String"{{traits}} } """))}} } },
            "test#RunResponse": { "type": "structure" }
            """;

        Assert.Contains(
            """
              ~ 5 of them: sensitive: none → yes: RunRequest$M1, RunRequest$M2, RunRequest$M3, RunRequest$M4, RunRequest$M5
            """,
            Report(Members(""), Members(""", "traits": { "smithy.api#sensitive": {} }""")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Report_Hints_NameTokensSecretsChallengesAndParameters()
    {
        const string Before = """
            "test#RunRequest": { "type": "structure", "members": { "Password": { "target": "smithy.api#String" } } },
            "test#RunResponse": { "type": "structure" },
            "test#ChallengeNameType": { "type": "enum", "members": { "OLD": { "target": "smithy.api#Unit" } } }
            """;
        const string After = """
            "test#RunRequest": { "type": "structure", "members": {
              "Password": { "target": "smithy.api#String" }, "RecoveryCode": { "target": "smithy.api#String" },
              "ApiKey": { "target": "smithy.api#String", "traits": { "smithy.api#sensitive": {} } },
              "NextToken": { "target": "smithy.api#String" },
              "AuthParameters": { "target": "test#Map", "traits": {
                "smithy.api#documentation": "<code>USERNAME</code>, <code>NEW_PARAMETER</code> or <code>OLD</code>" } } } },
            "test#RunResponse": { "type": "structure", "members": { "NextToken": { "target": "smithy.api#String" } } },
            "test#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#String" } },
            "test#ChallengeNameType": { "type": "enum", "members": {
              "OLD": { "target": "smithy.api#Unit" }, "OTHER": { "target": "smithy.api#Unit" }, "NEW": { "target": "smithy.api#Unit" } } }
            """;
        using var scratch = ScratchRepository.Of(TestModel.Text(Before));
        scratch.WriteSource("""class C { const string A = "USERNAME", B = "OLD"; object D = ChallengeNameType.Other; }""");

        Assert.Contains(
            """
            Hints: 4
                Run: has the page token NextToken but no paginated trait. Add one to customizations.json.
                RunRequest$RecoveryCode: could be a secret but is not sensitive. Add the trait to customizations.json.
                ChallengeNameType: the sign-in does not handle NEW.
                RunRequest$AuthParameters: the sign-in does not handle the parameter NEW_PARAMETER.
            Texts
            """,
            scratch.Import(TestModel.Text(After)),
            StringComparison.Ordinal);
    }

    private static string Report(string before, string after) => Import(before, after, "", "");

    private static string Import(string before, string after, string traitsBefore, string traitsAfter)
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(before, traitsBefore));
        return scratch.Import(TestModel.Text(after, traitsAfter));
    }

    private static string Color(string first, string firstValue, string second, string secondValue) => $$"""
        "test#RunRequest": { "type": "structure", "members": { "Color": { "target": "test#Color" } } },
        "test#RunResponse": { "type": "structure" },
        "test#Color": { "type": "enum", "members": {
          "{{first}}": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "{{firstValue}}" } },
          "{{second}}": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "{{secondValue}}" } } } }
        """;
}
