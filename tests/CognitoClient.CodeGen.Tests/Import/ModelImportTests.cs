using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Import;

public class ModelImportTests
{
    [Fact]
    public void Run_NewerModel_ReplacesFactsAndAdjustsTexts()
    {
        using var scratch = ScratchRepository.Of(
            TestModel.Text(Request("Kept", "Gone")),
            documentation: Statements("""
                "test#Run": { "type": "apply", "traits": { "smithy.api#documentation": "Runs." } },
                "test#RunRequest$Gone": { "type": "apply", "traits": { "smithy.api#documentation": "Gone." } },
                "test#RunRequest$Kept": { "type": "apply", "traits": { "smithy.api#documentation": "Kept." } }
                """),
            customizations: Statements(""" "test#RunRequest$Gone": { "type": "apply", "traits": { "smithy.api#sensitive": {} } } """),
            overloads: "# Comment\nRun Kept Gone\n");

        var report = scratch.Import(TestModel.Text(Request("Kept", "New"), """ "smithy.api#documentation": "prose" """));

        Assert.Equal(
            """
            3 changes of the model, 2 of them breaking for users (!).
            Operations: 0 added, 0 removed, 1 changed
            ! ~ Run: overload: string kept, string gone → string kept
            Structures: 1 added, 1 removed, 0 changed
            ! - RunRequest$Gone
              + RunRequest$New: string? New
            Texts to write, which begin with TODO: 1
                documentation.json: RunRequest$New
            Texts and customizations removed: 3
                documentation.json: RunRequest$Gone
                customizations.json: RunRequest$Gone
                overloads.txt: Run Gone

            """,
            report);
        Assert.DoesNotContain("prose", File.ReadAllText(scratch.Repository.Facts), StringComparison.Ordinal);
        Assert.Equal("# Comment\nRun Kept\n", File.ReadAllText(scratch.Repository.Overloads));
        var model = ModelReader.ReadFiles(scratch.Repository.ModelFiles);
        Assert.Equal("TODO: Describe `New`.", Documentation(model, "test#RunRequest", "New"));
        Assert.Equal("Kept.", Documentation(model, "test#RunRequest", "Kept"));
        Assert.Equal(["test#RunRequest$New"], TextStub.FindIn(model));
    }

    [Fact]
    public void Run_DryRun_ReportsTheSameAndWritesNothing()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Request("A", "B")));
        var before = scratch.Contents();
        var newer = TestModel.Text(Request("A", "C"));

        var report = scratch.Import(newer, dryRun: true);

        Assert.Equal(before, scratch.Contents());
        Assert.Equal(report, scratch.Import(newer) + "Nothing was written.\n");
    }

    [Fact]
    public void Run_ModelOfTheRepository_ChangesNothing()
    {
        using var scratch = ScratchRepository.OfCognito();
        var before = scratch.Contents();

        var report = scratch.ImportFile(TestModel.Repository.Facts);

        Assert.Equal("No changes of the model.\n", report);
        Assert.Equal(before, scratch.Contents());
    }

    [Fact]
    public void Run_NoSuchFile_NamesIt()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Request("A", "B")));
        var exception = Assert.Throws<CodeGenException>(() => scratch.ImportFile("/none/model.json"));
        Assert.Equal("/none/model.json: no such file.", exception.Message);
    }

    [Fact]
    public void Run_NewShapes_HaveStubsExceptRequestsAndResponses()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(Request("A", "B")));

        scratch.Import(TestModel.Text(
            """
            "test#RunRequest": { "type": "structure", "members": {
              "Inner": { "target": "test#Inner" }, "Color": { "target": "test#Color" }, "Choice": { "target": "test#Choice" } } },
            "test#RunResponse": { "type": "structure" },
            "test#Inner": { "type": "structure", "members": { "Name": { "target": "test#ShortName" } } },
            "test#ShortName": { "type": "string", "traits": { "smithy.api#length": { "max": 8 } } },
            "test#Color": { "type": "enum", "members": { "RED": { "target": "smithy.api#Unit" } } },
            "test#Choice": { "type": "union", "members": { "Text": { "target": "smithy.api#String" } } },
            "test#Broken": { "type": "structure", "traits": { "smithy.api#error": "client" } }
            """,
            errors: """{ "target": "test#Broken" }"""));

        Assert.Equal(
            [
                "test#Broken", "test#Choice", "test#Choice$Text", "test#Color", "test#Color$RED", "test#Inner", "test#Inner$Name",
                "test#Run", "test#Run: Broken", "test#RunRequest$Inner", "test#RunRequest$Color", "test#RunRequest$Choice",
            ],
            TextStub.FindIn(ModelReader.ReadFiles(scratch.Repository.ModelFiles)));
    }

    [Fact]
    public void Run_ErrorsOfAnOperation_HaveTextsAsLongAsTheOperationReturnsThem()
    {
        const string Shapes = """
            "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" },
            "test#Old": { "type": "structure", "traits": { "smithy.api#error": "client" } },
            "test#Known": { "type": "structure", "traits": { "smithy.api#error": "client" } },
            "test#New": { "type": "structure", "traits": { "smithy.api#error": "client" } }
            """;
        using var scratch = ScratchRepository.Of(
            TestModel.Text(Shapes, errors: """{ "target": "test#Old" }"""),
            errors: Statements("""
                "test#Known": { "type": "apply", "traits": { "cognitoclient.codegen#condition": { "any": "{permission} is known." } } },
                "test#New": { "type": "apply", "traits": { "cognitoclient.codegen#condition": { "any": "{odd} is new." } } },
                "test#Run": { "type": "apply", "traits": { "cognitoclient.codegen#errors": { "Old": "It is old." } } }
                """));

        var report = scratch.Import(TestModel.Text(Shapes, errors: """{ "target": "test#New" }, { "target": "test#Known" }"""));

        Assert.Contains("  ~ Run: errors: Old → Known, New\n", report, StringComparison.Ordinal);
        Assert.Contains("    errors.json: Run: New\n", report, StringComparison.Ordinal);
        Assert.Contains("    errors.json: Run: Old\n", report, StringComparison.Ordinal);
        var run = ModelReader.ReadFiles(scratch.Repository.ModelFiles).Get(ShapeId.Parse("test#Run"));
        Assert.Equal(
            [("New", "TODO: Describe when the operation returns `New`.")],
            run.Traits.Get(Trait.Errors)!.Value.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString()!)));
    }

    private static string? Documentation(SmithyModel model, string shape, string member) =>
        model.Get(ShapeId.Parse(shape)).AllMembers.Single(found => found.Name == member).Traits.GetString(Trait.Documentation);

    private static string Statements(string shapes) => $$"""{ "smithy": "2.0", "shapes": { {{shapes}} } }""";

    private static string Request(string first, string second) => $$"""
        "test#RunRequest": {
          "type": "structure",
          "members": { "{{first}}": { "target": "smithy.api#String" }, "{{second}}": { "target": "smithy.api#String" } }
        },
        "test#RunResponse": { "type": "structure" }
        """;
}
