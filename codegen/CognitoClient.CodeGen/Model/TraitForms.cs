using System.Text.Json;

namespace CognitoClient.CodeGen.Model;

/// <summary>The forms of the values of supported traits, which are checked when a model is read.</summary>
internal static class TraitForms
{
    private static readonly Form Any = new("any value", _ => true);
    private static readonly Form Annotation = Object([]);
    private static readonly Form String = new("a string", value => value.ValueKind == JsonValueKind.String);
    private static readonly Form Number = new(
        "a number", value => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _));
    private static readonly Form StringOrInteger = new(
        "a string or an integer", value => value.ValueKind == JsonValueKind.String || IsInteger(value));

    private static readonly Form Strings = new(
        "a list of strings", value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(String.Matches));

    private static readonly Form Texts = new(
        "an object with strings", value => value.ValueKind == JsonValueKind.Object
            && value.EnumerateObject().All(property => String.Matches(property.Value)));

    private static readonly Dictionary<string, Form> Forms = new(StringComparer.Ordinal)
    {
        [Trait.Auth] = Strings,
        [Trait.AwsJson10] = Object(new() { ["http"] = Strings, ["eventStreamHttp"] = Strings }),
        [Trait.AwsJson11] = Object(new() { ["http"] = Strings, ["eventStreamHttp"] = Strings }),
        [Trait.AwsService] = Object(
            new()
            {
                ["sdkId"] = String,
                ["arnNamespace"] = String,
                ["cloudFormationName"] = String,
                ["cloudTrailEventSource"] = String,
                ["docId"] = String,
                ["endpointPrefix"] = String,
            },
            "sdkId"),
        [Trait.ClientOptional] = Annotation,
        [Trait.Condition] = Texts,
        [Trait.Default] = Any,
        [Trait.Deprecated] = Object(new() { ["message"] = String, ["since"] = String }),
        [Trait.Documentation] = String,
        [Trait.Endpoint] = Any,
        [Trait.EnumValue] = StringOrInteger,
        [Trait.Error] = new("\"client\" or \"server\"", value => String.Matches(value) && value.GetString() is "client" or "server"),
        [Trait.Errors] = Texts,
        [Trait.Input] = Annotation,
        [Trait.Length] = Object(new() { ["min"] = Number, ["max"] = Number }),
        [Trait.Name] = String,
        [Trait.Omitted] = Annotation,
        [Trait.OptionalAuth] = Annotation,
        [Trait.Paginated] = Object(
            new() { ["inputToken"] = String, ["outputToken"] = String, ["items"] = String, ["pageSize"] = String }),
        [Trait.Pattern] = String,
        [Trait.Range] = Object(new() { ["min"] = Number, ["max"] = Number }),
        [Trait.Reference] = String,
        [Trait.RequestCompression] = Any,
        [Trait.Required] = Annotation,
        [Trait.Runtime] = Texts,
        [Trait.Sensitive] = Annotation,
        [Trait.ServiceSideDefaults] = Annotation,
        [Trait.SigV4] = Object(new() { ["name"] = String }, "name"),
        [Trait.Sparse] = Annotation,
        [Trait.TimestampFormat] = String,
        [Trait.Title] = String,
        [Trait.Words] = Any,
    };

    /// <summary>Returns the fault of a trait, or null if there is none.</summary>
    public static string? Fault(string id, JsonElement value) => Forms.TryGetValue(id, out var form)
        ? form.Matches(value) ? null : $"the trait {id} must be {form.Description}."
        : IgnoredTraits.Contains(id) ? null : $"the trait {id} is not supported.";

    private static Form Object(Dictionary<string, Form> properties, params string[] required) => new(
        properties.Count == 0 ? "an empty object" : $"an object with {string.Join(", ", properties.Keys)}",
        value => value.ValueKind == JsonValueKind.Object
            && value.EnumerateObject().All(entry => properties.TryGetValue(entry.Name, out var form) && form.Matches(entry.Value))
            && required.All(name => value.TryGetProperty(name, out _)));

    private static bool IsInteger(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);

    private sealed record Form(string Description, Func<JsonElement, bool> Matches);
}
