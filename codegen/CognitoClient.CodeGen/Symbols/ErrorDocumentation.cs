using System.Text.Json;
using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Documents the errors of an operation: the conditions under which the operation returns them.</summary>
/// <remarks>
/// The first of these that exists is used: the sentence of the operation (<see cref="Trait.Errors"/>), the template of the error for the
/// authorization of the operation or for any operation (<see cref="Trait.Condition"/>), the first sentence of the error's documentation.
/// </remarks>
internal sealed partial class ErrorDocumentation(
    SmithyModel model, Documentation documentation, OperationWords words, List<string> faults)
{
    /// <summary>Creates the <c>exception</c> element for an error of the operation.</summary>
    public IReadOnlyList<string> Of(OperationShape operation, ShapeId error)
    {
        var shape = model.Get(error);
        var condition = (Sentence(operation, error) ?? Template(operation, shape)) is { } text
            ? documentation.ToXml(Capitalize(Fill(operation, error, text)))
            : documentation.Split(shape.Traits).Summary ?? "The service returned this error.";
        return XmlText.Element("exception", condition, $" cref=\"{CSharpNames.Type(shape)}\"");
    }

    /// <summary>Returns true if the operation has a sentence for the error, or all words of the error's template.</summary>
    public bool HasText(OperationShape operation, ShapeId error) =>
        Sentence(operation, error) is not null
        || (Template(operation, model.Get(error)) is { } template
            && Placeholder().Matches(template).All(match => HasWord(operation, match.Groups["name"].Value)));

    /// <summary>Reports sentences about errors that the operation does not return.</summary>
    public void ReportUnknown(OperationShape operation) => faults.AddRange(
        from name in operation.Traits.Get(Trait.Errors)?.EnumerateObject().Select(entry => entry.Name) ?? []
        where operation.Errors.All(error => error.Name != name)
        select $"{operation.Id}: the error {name} is documented, but the operation does not return it.");

    private static string? Sentence(OperationShape operation, ShapeId error) =>
        Text(operation.Traits.Get(Trait.Errors), error.Name);

    private string? Template(OperationShape operation, Shape error)
    {
        var templates = error.Traits.Get(Trait.Condition);
        var access = words.Access(operation) switch
        {
            OperationAccess.Signed => "signed",
            OperationAccess.Public => "public",
            _ => "accessToken",
        };
        return Text(templates, access) ?? Text(templates, "any");
    }

    private static string? Text(JsonElement? texts, string name) =>
        texts is { } element && element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private string Fill(OperationShape operation, ShapeId error, string template) => Placeholder().Replace(
        template,
        match => match.Groups["name"].Value switch
        {
            "permission" => words.Permission(operation),
            "resources" => words.Resources(operation),
            "parameters" => words.Parameters(operation),
            "malformed" => words.HasRange(operation) ? "malformed or out of range" : "malformed",
            var name => OperationWords.Word(operation, name) ?? Missing(operation, error, name),
        });

    private bool HasWord(OperationShape operation, string name) => name switch
    {
        "permission" or "parameters" or "malformed" => true,
        "resources" => words.Resources(operation).Length > 0,
        _ => OperationWords.Word(operation, name) is not null,
    };

    private string Missing(OperationShape operation, ShapeId error, string name)
    {
        faults.Add($"{operation.Id}: the condition of {error.Name} requires the word '{name}'.");
        return "";
    }

    private static string Capitalize(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}")]
    private static partial Regex Placeholder();
}
