using System.Text.Json;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Tests.Protocol;

internal enum ProtocolCaseKind
{
    Request,
    Response,
    Error,
}

/// <summary>One case of <c>smithy.test#httpRequestTests</c> or <c>smithy.test#httpResponseTests</c> that a client must pass.</summary>
internal sealed record ProtocolCase(ProtocolCaseKind Kind, string Id, Shape Shape, JsonElement Node)
{
    public static IReadOnlyList<ProtocolCase> ReadAll(SmithyModel model) =>
    [
        .. model.Shapes.SelectMany(shape => Cases(shape, "smithy.test#httpRequestTests", ProtocolCaseKind.Request)),
        .. model.Shapes.SelectMany(shape => Cases(
            shape,
            "smithy.test#httpResponseTests",
            shape is OperationShape ? ProtocolCaseKind.Response : ProtocolCaseKind.Error)),
    ];

    public string? Text(string property) => Node.TryGetProperty(property, out var value) ? value.GetString() : null;

    public JsonElement Params => Node.TryGetProperty("params", out var value) ? value : JsonElement.Parse("{}");

    public IEnumerable<(string Name, string Value)> Headers => Node.TryGetProperty("headers", out var headers)
        ? headers.EnumerateObject().Select(header => (header.Name, header.Value.GetString()!))
        : [];

    public IEnumerable<string> Names(string property) =>
        Node.TryGetProperty(property, out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];

    private static IEnumerable<ProtocolCase> Cases(Shape shape, string trait, ProtocolCaseKind kind) => shape.Traits.Get(trait) is { } cases
        ? cases.EnumerateArray()
            .Where(node => !node.TryGetProperty("appliesTo", out var side) || side.GetString() == "client")
            .Select(node => new ProtocolCase(kind, node.GetProperty("id").GetString()!, shape, node))
        : [];
}
