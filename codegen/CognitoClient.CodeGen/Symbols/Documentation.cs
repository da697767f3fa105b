using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates XML documentation from the documentation and the constraints in a model.</summary>
/// <remarks>
/// In the documentation of a model, backticks enclose code, and the names of operations and errors become references. The first
/// sentence becomes the summary; the others become remarks.
/// </remarks>
internal sealed partial class Documentation
{
    private readonly SmithyModel _model;
    private readonly Dictionary<string, string> _references;

    public Documentation(SmithyModel model)
    {
        _model = model;
        var service = model.Service;
        _references = service.Operations
            .Select(model.Get<OperationShape>)
            .Where(operation => !operation.Traits.Has(Trait.Omitted))
            .ToDictionary(operation => operation.Id.Name, operation => OperationSymbols.Cref(service, operation));
        foreach (var error in model.Shapes.Where(shape => shape.Traits.Has(Trait.Error)))
        {
            _references.TryAdd(error.Id.Name, $"<see cref=\"{CSharpNames.Type(error)}\"/>");
        }
    }

    /// <summary>Creates a summary and remarks.</summary>
    /// <param name="traits">The traits with the documentation.</param>
    /// <param name="fallback">The summary, as XML, if the model has no documentation.</param>
    /// <param name="remarks">An additional remark, as XML.</param>
    public IReadOnlyList<string> Summary(TraitMap traits, string? fallback = null, string remarks = "")
    {
        var (summary, rest) = Split(traits);
        return
        [
            .. (summary ?? fallback) is { } xml ? XmlText.Element("summary", xml) : [],
            .. XmlText.Paragraphs("remarks", $"{rest} {remarks}".Trim()),
        ];
    }

    /// <summary>Creates the documentation of a member, with its constraints.</summary>
    public IReadOnlyList<string> Member(MemberShape member, bool redacted)
    {
        var constraints = Constraints.Of(_model, member);
        return Summary(member.Traits, remarks: $"{constraints}{(redacted ? " Redacted by <c>ToString</c>." : "")}".Trim());
    }

    /// <summary>Creates the documentation of a parameter for a member.</summary>
    public IReadOnlyList<string> Parameter(string name, TraitMap traits) =>
        XmlText.Element("param", Split(traits).Summary ?? "The value of the member.", $" name=\"{name}\"");

    /// <summary>Returns the documentation as XML, split after the first sentence; the summary is null if there is none.</summary>
    public (string? Summary, string Remarks) Split(TraitMap traits)
    {
        if (traits.GetString(Trait.Documentation) is not { } text)
        {
            return (null, "");
        }

        var end = SentenceEnd().Match(text);
        return end.Success ? (ToXml(text[..end.Index]), ToXml(text[(end.Index + 1)..])) : (ToXml(text), "");
    }

    public string ToXml(string text) => CodeOrName().Replace(
        XmlText.Escape(text.ReplaceLineEndings(" ")),
        match => match.Groups["code"] is { Success: true } code
            ? $"<c>{code.Value}</c>"
            : _references.GetValueOrDefault(match.Value, match.Value));

    [GeneratedRegex("`(?<code>[^`]+)`|[A-Z][A-Za-z]+")]
    private static partial Regex CodeOrName();

    [GeneratedRegex(@"(?<=\.) (?=[A-Z`])")]
    private static partial Regex SentenceEnd();
}
