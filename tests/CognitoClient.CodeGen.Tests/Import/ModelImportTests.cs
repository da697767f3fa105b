using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Import;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Tests.Import;

public class ModelImportTests
{
    [Fact]
    public void Strip_OwnFacts_GivesTheSameBytes()
    {
        var facts = File.ReadAllText(TestModel.Repository.Facts);
        Assert.Equal(facts, ModelImport.Strip(facts));
    }

    [Fact]
    public void Strip_Prose_LeavesFacts() => Assert.Equal(
        """
        {
          "smithy": "2.0",
          "shapes": {
            "test#A": {
              "type": "structure",
              "members": {
                "B": {
                  "target": "smithy.api#String",
                  "traits": {
                    "smithy.api#pattern": "^[\\w+<>&']+$"
                  }
                }
              }
            }
          }
        }

        """,
        ModelImport.Strip("""
            {
              "smithy": "2.0",
              "shapes": {
                "test#A": {
                  "type": "structure",
                  "traits": { "smithy.api#documentation": "<p>x</p>", "smithy.rules#endpointTests": {} },
                  "members": {
                    "B": {
                      "target": "smithy.api#String",
                      "traits": { "smithy.api#documentation": "y", "smithy.api#pattern": "^[\\w+<>&']+$" }
                    }
                  }
                }
              }
            }
            """));

    [Fact]
    public void Run_NewerModel_ReplacesFactsAndSaysWhatChanged()
    {
        var root = Directory.CreateTempSubdirectory("import-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(root, "CognitoClient.sln"), "");
            Directory.CreateDirectory(Path.Combine(root, "codegen/model"));
            var repository = new Repository(root);
            File.WriteAllText(repository.Facts, TestModel.Text(Shapes("Kept", "Gone")));
            File.WriteAllText(repository.Documentation, """
                {
                  "smithy": "2.0",
                  "shapes": { "test#RunRequest$Kept": { "type": "apply" }, "test#RunRequest$Gone": { "type": "apply" } }
                }
                """);
            var newer = Path.Combine(root, "newer.json");
            File.WriteAllText(
                newer, TestModel.Text(Shapes("Kept", "New"), """ "smithy.api#documentation": "prose", "smithy.api#auth": [] """));
            var output = new StringWriter { NewLine = "\n" };

            Assert.Equal(0, ModelImport.Run(repository, newer, output));

            Assert.Equal(
                """
                added: 1
                  test#RunRequest$New
                changed: 1
                  test#Run
                removed: 1
                  test#RunRequest$Gone
                without documentation: 2
                  test#Run
                  test#RunRequest$New
                documentation to remove: 1
                  test#RunRequest$Gone

                """,
                output.ToString());
            Assert.DoesNotContain("prose", File.ReadAllText(repository.Facts), StringComparison.Ordinal);
            Assert.NotNull(ModelReader.ReadFiles(repository.Facts).Service);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void Run_ModelThatCannotBeGenerated_LeavesFactsAsTheyWere()
    {
        var root = Directory.CreateTempSubdirectory("import-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "codegen/model"));
            var repository = new Repository(root);
            File.WriteAllText(repository.Facts, "as it was");
            var newer = Path.Combine(root, "newer.json");
            File.WriteAllText(newer, TestModel.Text(Shapes("A", "B"), """ "test#odd": {} """));
            Assert.Throws<CodeGenException>(() => ModelImport.Run(repository, newer, TextWriter.Null));
            Assert.Equal("as it was", File.ReadAllText(repository.Facts));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string Shapes(string first, string second) => $$"""
        "test#RunRequest": {
          "type": "structure",
          "members": { "{{first}}": { "target": "smithy.api#String" }, "{{second}}": { "target": "smithy.api#String" } }
        },
        "test#RunResponse": { "type": "structure" }
        """;
}
