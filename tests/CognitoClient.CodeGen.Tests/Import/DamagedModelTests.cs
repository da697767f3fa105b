using System.Text.Json.Nodes;
using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Tests.Import;

/// <summary>Imports a model in which one value is replaced or removed. Whatever it is, the import succeeds or names the fault.</summary>
public class DamagedModelTests
{
    private static readonly string Model = TestModel.Text(
        """
        "test#RunRequest": { "type": "structure", "members": {
          "NextToken": { "target": "smithy.api#String",
            "traits": { "smithy.api#length": { "min": 1, "max": 8 }, "smithy.api#required": {} } },
          "Color": { "target": "test#Color", "traits": { "smithy.api#default": "red" } },
          "Size": { "target": "test#Size", "traits": { "smithy.api#default": 1, "smithy.api#deprecated": { "message": "Old." } } },
          "Choice": { "target": "test#Choice" } } },
        "test#RunResponse": { "type": "structure", "members": {
          "NextToken": { "target": "smithy.api#String" }, "Items": { "target": "test#Items" }, "Map": { "target": "test#Map" },
          "Time": { "target": "smithy.api#Timestamp", "traits": { "smithy.api#timestampFormat": "date-time", "smithy.api#default": 0 } },
          "Inner": { "target": "test#Inner" } } },
        "test#Inner": { "type": "structure", "members": {
          "Number": { "target": "smithy.api#Integer", "traits": { "smithy.api#range": { "min": 0 }, "smithy.api#default": 5 } },
          "Text": { "target": "smithy.api#String", "traits": { "smithy.api#pattern": "^[a-z]+$", "smithy.api#sensitive": {} } } } },
        "test#Items": { "type": "list", "member": { "target": "test#Inner" }, "traits": { "smithy.api#sparse": {} } },
        "test#Map": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "test#Items" } },
        "test#Choice": { "type": "union", "members": { "A": { "target": "smithy.api#Blob" }, "B": { "target": "smithy.api#Document" } } },
        "test#Color": { "type": "enum", "members": {
          "RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "red" } }, "BLUE": { "target": "smithy.api#Unit" } } },
        "test#Size": { "type": "intEnum", "members": {
          "ONE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } },
        "test#Broken": { "type": "structure", "traits": { "smithy.api#error": "client" }, "members": {
          "message": { "target": "smithy.api#String", "traits": { "smithy.api#documentation": "prose" } } } }
        """,
        """
        "smithy.api#auth": ["aws.auth#sigv4"], "smithy.api#documentation": "prose",
        "smithy.api#paginated": { "inputToken": "NextToken", "outputToken": "NextToken", "items": "Items" }
        """,
        """, "smithy.rules#endpointRuleSet": { "rules": [] }, "smithy.api#title": "Sample" """,
        """{ "target": "test#Broken" }""");

    private static readonly string[] Replacements =
        ["null", "true", "7", "1e400", "\"\"", "\"x\"", "\"test#Run\"", "[]", "[1]", "{}", """{ "x": 1 }"""];

    [Fact]
    public void Import_OneValueReplaced_SucceedsOrNamesTheFault()
    {
        using var scratch = ScratchRepository.Of(TestModel.Text(
            """ "test#RunRequest": { "type": "structure" }, "test#RunResponse": { "type": "structure" } """));
        var paths = Paths(JsonNode.Parse(Model)!, []).ToList();
        var rejected = 0;
        foreach (var path in paths)
        {
            foreach (var replacement in Replacements.Append(null))
            {
                var what = $"{string.Join('/', path)} = {replacement ?? "(removed)"}";
                rejected += Import(scratch, Damaged(path, replacement), what) ? 0 : 1;
            }
        }

        Assert.InRange(rejected, paths.Count, paths.Count * (Replacements.Length + 1));
    }

    private static bool Import(ScratchRepository scratch, string text, string what)
    {
        try
        {
            scratch.Import(text, dryRun: true);
            return true;
        }
        catch (CodeGenException exception)
        {
            Assert.All(exception.Faults, fault => Assert.NotEqual("", fault));
            Assert.NotEmpty(exception.Faults);
            return false;
        }
        catch (Exception exception)
        {
            Assert.Fail($"{what}: {exception}");
            throw;
        }
    }

    private static string Damaged(IReadOnlyList<string> path, string? replacement)
    {
        var root = JsonNode.Parse(Model)!;
        var node = path.SkipLast(1).Aggregate(root, (node, name) => node is JsonArray array ? array[int.Parse(name, null)]! : node[name]!);
        switch (node)
        {
            case JsonObject parent when replacement is null:
                parent.Remove(path[^1]);
                break;
            case JsonObject parent:
                parent[path[^1]] = Value(replacement);
                break;
            case JsonArray parent when replacement is null:
                parent.RemoveAt(int.Parse(path[^1], null));
                break;
            case JsonArray parent:
                parent[int.Parse(path[^1], null)] = Value(replacement);
                break;
        }

        return root.ToJsonString();
    }

    private static JsonNode? Value(string json) => JsonNode.Parse(json);

    private static IEnumerable<IReadOnlyList<string>> Paths(JsonNode node, IReadOnlyList<string> path)
    {
        var children = node switch
        {
            JsonObject parent => parent.Select(entry => (entry.Key, entry.Value)),
            JsonArray parent => parent.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        return children.SelectMany(child =>
        {
            IReadOnlyList<string> inner = [.. path, child.Item1];
            return Paths(child.Item2!, inner).Prepend(inner);
        });
    }
}
