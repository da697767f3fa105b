using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Import;

/// <summary>Reduces a model to the facts that the repository keeps.</summary>
internal static class ModelPruning
{
    private static readonly JsonWriterOptions Format =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    /// <summary>Removes the documentation and other irrelevant traits from a model, and formats it as in the repository.</summary>
    public static string Prune(string name, string text)
    {
        var root = Parse(name, text);
        if (root["shapes"] is JsonObject shapes)
        {
            foreach (var (_, shape) in shapes)
            {
                PruneTraits(shape);
            }
        }

        return Write(root);
    }

    public static JsonObject Parse(string name, string text) =>
        JsonText.Parse(name, text) is { ValueKind: JsonValueKind.Object } root
            ? JsonObject.Create(root)!
            : throw new CodeGenException([$"{name} is not a Smithy 2.0 JSON AST: it is not a JSON object."]);

    /// <summary>Formats JSON as in the repository.</summary>
    public static string Write(JsonObject root)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Format))
        {
            root.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void PruneTraits(JsonNode? node)
    {
        if (node is not JsonObject shape)
        {
            return;
        }

        if (shape["traits"] is JsonObject traits)
        {
            foreach (var id in traits.Select(trait => trait.Key).Where(IgnoredTraits.IsRemovedByImport).ToList())
            {
                traits.Remove(id);
            }

            if (traits.Count == 0)
            {
                shape.Remove("traits");
            }
        }

        foreach (var (name, child) in shape)
        {
            if (name != "traits")
            {
                PruneTraits(child);
            }
        }
    }
}
