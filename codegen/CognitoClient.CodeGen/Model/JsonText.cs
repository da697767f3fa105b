using System.Text.Json;
using CognitoClient.CodeGen.Failures;

namespace CognitoClient.CodeGen.Model;

/// <summary>Parses JSON. Errors name the file and the line.</summary>
internal static class JsonText
{
    /// <summary>Rejects duplicate names. The rules of endpoints are deeply nested.</summary>
    public static JsonDocumentOptions Options { get; } = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    public static JsonElement Parse(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            var place = exception.LineNumber is { } line ? $"{name}: line {line + 1}" : name;
            throw new CodeGenException([$"{place} is not valid JSON: {Reason(exception)}"]);
        }
    }

    // The position that the message ends with counts from zero.
    private static string Reason(JsonException exception) =>
        exception.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
}
