using CognitoClient.CodeGen.Import;

namespace CognitoClient.CodeGen.Tests.Import;

public class ModelPruningTests
{
    [Fact]
    public void Prune_FilesOfTheRepository_ReturnsTheSameBytes() => Assert.All(TestModel.Repository.ModelFiles, file =>
    {
        var text = File.ReadAllText(file);
        var pruned = file == TestModel.Repository.Facts
            ? ModelPruning.Prune(file, text)
            : ModelPruning.Write(ModelPruning.Parse(file, text));
        Assert.Equal(text, pruned);
    });

    [Fact]
    public void Prune_Prose_KeepsFacts() => Assert.Equal(
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
        ModelPruning.Prune("test", """
            {
              "smithy": "2.0",
              "shapes": {
                "test#A": {
                  "type": "structure",
                  "traits": { "smithy.api#documentation": "<p>x</p>", "smithy.rules#endpointTests": {}, "smithy.test#smokeTests": [] },
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
}
