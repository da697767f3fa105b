using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Import;

/// <summary>Imports a newer model of the service without its documentation, and reports the changes.</summary>
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
        // The model is read before the file is replaced, so that an unsupported model does not change the repository.
        var after = ModelReader.Read(facts);
        var before = ModelReader.ReadFiles(repository.Facts);
        var report = new ImportReport(before, after, DocumentedIds(repository));
        File.WriteAllText(repository.Facts, facts);
        report.Print(output);
        return 0;
    }

    /// <summary>Removes the documentation from a model and formats it as in the repository.</summary>
    public static string Strip(string text)
    {
        var model = JsonNode.Parse(text) as JsonObject
            ?? throw new CodeGenException(["The file is not a Smithy JSON AST: it is not a JSON object."]);
        if (model["shapes"] is not JsonObject shapes)
        {
            throw new CodeGenException(["The file is not a Smithy JSON AST: it has no \"shapes\"."]);
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

    /// <summary>Returns true for documentation, and for rules and examples that the library implements differently.</summary>
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
