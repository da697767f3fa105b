using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Import;

/// <summary>Takes over a newer model of the service: its facts without its prose, and a report of what that changes.</summary>
internal static class ModelImport
{
    private static readonly JsonWriterOptions Format =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(Repository repository, string file, TextWriter output)
    {
        if (!File.Exists(file))
        {
            throw new CodeGenException([$"{file}: no such file."]);
        }

        var facts = Strip(File.ReadAllText(file));
        // Read before anything is replaced: a model that the generator cannot take leaves the repository as it was.
        var after = ModelReader.Read(facts);
        var before = ModelReader.ReadFiles(repository.Facts);
        var report = new ImportReport(before, after, DocumentedIds(repository));
        File.WriteAllText(repository.Facts, facts);
        report.Print(output);
        return 0;
    }

    /// <summary>The model's text without prose, in the form that the repository keeps.</summary>
    public static string Strip(string text)
    {
        var model = JsonNode.Parse(text) as JsonObject
            ?? throw new CodeGenException(["The file is no Smithy JSON AST: it is no JSON object."]);
        if (model["shapes"] is not JsonObject shapes)
        {
            throw new CodeGenException(["The file is no Smithy JSON AST: it has no \"shapes\"."]);
        }

        StripTraits(shapes);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Format))
        {
            model.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void StripTraits(JsonNode? node)
    {
        if (node is not JsonObject shape)
        {
            return;
        }

        if (shape["traits"] is JsonObject traits)
        {
            foreach (var id in traits.Select(trait => trait.Key).Where(IsProse).ToList())
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
                StripTraits(child);
            }
        }
    }

    /// <summary>Text for people, and rules and examples that the runtime has in a form of its own.</summary>
    private static bool IsProse(string trait) =>
        trait is Trait.Documentation
            or "smithy.api#externalDocumentation"
            or "smithy.api#examples"
            or "smithy.api#cors"
            or "smithy.api#suppress"
        || trait.StartsWith("smithy.rules#", StringComparison.Ordinal)
        || trait.StartsWith("aws.iam#", StringComparison.Ordinal)
        || trait.StartsWith("aws.cloudformation#", StringComparison.Ordinal);

    private static HashSet<ShapeId> DocumentedIds(Repository repository) =>
    [
        .. JsonNode.Parse(File.ReadAllText(repository.Documentation))!["shapes"]!.AsObject().Select(shape => ShapeId.Parse(shape.Key)),
    ];
}
