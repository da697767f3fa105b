using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Documents the method of an operation.</summary>
internal sealed class OperationDocumentation(SmithyModel model, ServiceShape service, Documentation documentation, OperationWords words)
{
    /// <summary>Creates the summary and the remarks.</summary>
    public IReadOnlyList<string> Summary(OperationShape operation)
    {
        var (summary, rest) = documentation.Split(operation.Traits);
        return
        [
            .. XmlText.Element("summary", summary ?? $"Calls the operation {XmlText.Code(operation.Id.Name)}."),
            .. XmlText.Paragraphs("remarks", rest, Pages(operation), Authorization(operation), Triggers(operation)),
        ];
    }

    /// <summary>Creates the documentation of the parameters and the return value.</summary>
    public IReadOnlyList<string> Signature(OperationShape operation) =>
    [
        .. XmlText.Element("param", $"The request.{Required(operation)}", " name=\"request\""),
        "<param name=\"cancellationToken\">A token to cancel the call, including its retries.</param>",
        .. Returns(operation),
    ];

    public IReadOnlyList<string> Returns(OperationShape operation) => XmlText.Element("returns", $"{Response(operation)}.");

    /// <summary>Creates the link to the reference page; empty if the model has no URL.</summary>
    public IReadOnlyList<string> Link(OperationShape operation) => service.Traits.GetString(Trait.Reference) is { } url
        ? XmlText.Link(url.Replace("{operation}", operation.Id.Name, StringComparison.Ordinal))
        : [];

    private static string Pages(OperationShape operation) => operation.Traits.Has(Trait.Paginated)
        ? $"To enumerate all items or all pages, use {XmlText.Code($"{operation.Id.Name}ItemsAsync")} or "
            + $"{XmlText.Code($"{operation.Id.Name}PagesAsync")}."
        : "";

    private string Authorization(OperationShape operation) => words.Access(operation) switch
    {
        OperationAccess.Signed => $"Requires AWS credentials with the permission {XmlText.Code(words.Permission(operation))}.",
        OperationAccess.AccessToken => "Authorized by the user's access token. AWS credentials are not required.",
        OperationAccess.Session =>
            "Authorized by the user's access token or by the session of a sign-in. AWS credentials are not required.",
        _ => "AWS credentials are not required.",
    };

    private static string Triggers(OperationShape operation) => OperationWords.List(operation, "triggers") switch
    {
        [] => "",
        [var only] => $"Can invoke the {only} Lambda trigger.",
        var several => $"Can invoke the {XmlText.Join(several, "and")} Lambda triggers.",
    };

    private string Required(OperationShape operation)
    {
        var names = Members(operation.Input).Where(member => member.Traits.Has(Trait.Required)).Select(Name).ToList();
        return names switch
        {
            [] => "",
            [var only] => $" {only} is required.",
            _ => $" {XmlText.Join(names, "and")} are required.",
        };
    }

    private string Response(OperationShape operation) => Members(operation.Output).Select(Name).ToList() switch
    {
        [] => "An empty response",
        { Count: <= 4 } names => $"A response that contains {XmlText.Join(names, "and")}",
        _ => "The response",
    };

    private static string Name(MemberShape member) => XmlText.Code(CSharpNames.Property(member.Name));

    private IReadOnlyList<MemberShape> Members(ShapeId id) => (model.Get(id) as StructureShape)?.Members ?? [];
}
