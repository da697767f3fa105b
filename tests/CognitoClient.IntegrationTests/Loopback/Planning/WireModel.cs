using System.Text.Json;

namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>
/// The service's model as these tests read it: on their own and straight from the JSON, so that a fault of the generator's reader cannot
/// hide itself.
/// </summary>
internal sealed class WireModel
{
    private readonly Dictionary<string, JsonElement> _source = [];
    private readonly Dictionary<string, Dictionary<string, JsonElement>> _applied = [];
    private readonly Dictionary<string, WireShape> _shapes = [];

    private WireModel()
    {
        Read("cognito-identity-provider.json");
        Read("customizations.json");
        foreach (var (id, shape) in _source.Where(entry => Kind(entry.Value) is not null))
        {
            _shapes[NameOf(id)] = Shape(id, shape);
        }

        Operations = [.. _source.Where(entry => TypeOf(entry.Value) == "operation").Select(entry => Operation(entry.Key, entry.Value))];
        Sent = Reach(Operations.Select(operation => operation.Input));
        Received = Reach(Operations.Select(operation => operation.Output).OfType<WireShape>().Concat(Errors));
    }

    public static WireModel Instance { get; } = new();

    public IReadOnlyList<WireOperation> Operations { get; }

    /// <summary>The structures that are no errors.</summary>
    public IEnumerable<WireShape> Structures => _shapes.Values.Where(shape => shape is { Kind: WireKind.Structure, ErrorStatus: null });

    public IEnumerable<WireShape> Errors => _shapes.Values.Where(shape => shape.ErrorStatus is not null);

    public IEnumerable<WireShape> Enums => _shapes.Values.Where(shape => shape.Kind == WireKind.Enum);

    /// <summary>The names of all shapes that requests hold.</summary>
    public IReadOnlySet<string> Sent { get; }

    /// <summary>The names of all shapes that responses and errors hold.</summary>
    public IReadOnlySet<string> Received { get; }

    public WireShape this[string name] => _shapes[name];

    public WireShape Target(WireMember member) => _shapes[member.Target];

    public WireOperation Operation(string name) => Operations.Single(operation => operation.Name == name);

    /// <summary>Whether a member's value is kept out of text: by itself, by its structure, or by what it is or holds.</summary>
    public bool IsSensitive(WireShape structure, WireMember member) => structure.Sensitive || IsSensitive(member);

    private bool IsSensitive(WireMember member)
    {
        var target = Target(member);
        return member.Sensitive || target.Sensitive
            || (target.Element is { } element && IsSensitive(element))
            || (target.Key is { } key && IsSensitive(key));
    }

    private void Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Model", file)));
        foreach (var shape in document.RootElement.GetProperty("shapes").EnumerateObject())
        {
            if (TypeOf(shape.Value) != "apply")
            {
                _source.Add(shape.Name, shape.Value.Clone());
            }
            else
            {
                _applied[shape.Name] = Traits(shape.Value);
            }
        }

        foreach (var type in new[] { "String", "Integer", "Boolean", "Timestamp" })
        {
            _source.TryAdd($"smithy.api#{type}", JsonElement.Parse($$"""{"type":"{{type.ToLowerInvariant()}}"}"""));
        }
    }

    private WireShape Shape(string id, JsonElement shape)
    {
        var kind = Kind(shape)!.Value;
        var members = shape.TryGetProperty("members", out var all) ? all.EnumerateObject().ToList() : [];
        return new(NameOf(id), kind, Trait(id, shape, "sensitive") is not null)
        {
            Members = kind == WireKind.Structure ? [.. members.Select(member => Member(id, member.Name, member.Value))] : [],
            EnumValues = kind == WireKind.Enum
                ? [.. members.Select(value => KeyValuePair.Create(value.Name, Trait(id, value.Value, "enumValue")!.Value.GetString()!))]
                : [],
            Element = kind switch
            {
                WireKind.List => Member(id, "member", shape.GetProperty("member")),
                WireKind.Map => Member(id, "value", shape.GetProperty("value")),
                _ => null,
            },
            Key = kind == WireKind.Map ? Member(id, "key", shape.GetProperty("key")) : null,
            ErrorStatus = Trait(id, shape, "error") is { } error
                ? Trait(id, shape, "httpError")?.GetInt32() ?? (error.GetString() == "server" ? 500 : 400)
                : null,
        };
    }

    private WireMember Member(string structure, string name, JsonElement member)
    {
        var id = $"{structure}${name}";
        return new(
            name,
            NameOf(member.GetProperty("target").GetString()!),
            Trait(id, member, "required") is not null,
            Trait(id, member, "sensitive") is not null,
            Trait(id, member, "deprecated") is not null);
    }

    private WireOperation Operation(string id, JsonElement operation)
    {
        var unsigned = Trait(id, operation, "auth") is { } auth && auth.GetArrayLength() == 0;
        var optional = Trait(id, operation, "optionalAuth") is not null;
        var output = Short(operation.GetProperty("output").GetProperty("target").GetString()!);
        return new(
            Short(id),
            _shapes[Short(operation.GetProperty("input").GetProperty("target").GetString()!)],
            output == "Unit" ? null : _shapes[output],
            unsigned ? WireAuth.Unsigned : optional ? WireAuth.Optional : WireAuth.Signed)
        {
            Errors = [.. operation.GetProperty("errors").EnumerateArray().Select(error => Short(error.GetProperty("target").GetString()!))],
            Paging = Trait(id, operation, "paginated") is { } paging ? new(Text("inputToken"), Text("outputToken"), Text("items")) : null,
        };

        string Text(string property) => paging.GetProperty(property).GetString()!;
    }

    /// <summary>The shape's name in C#: its own, or that of our customizations.</summary>
    private string NameOf(string id) =>
        _applied.TryGetValue(id, out var applied) && applied.TryGetValue("cognitoclient.codegen#name", out var name)
            ? name.GetString()!
            : Short(id);

    private JsonElement? Trait(string id, JsonElement shape, string name)
    {
        var trait = $"smithy.api#{name}";
        if (_applied.TryGetValue(id, out var applied) && applied.TryGetValue(trait, out var value))
        {
            return value;
        }

        return shape.TryGetProperty("traits", out var traits) && traits.TryGetProperty(trait, out var own) ? own : null;
    }

    private HashSet<string> Reach(IEnumerable<WireShape> roots)
    {
        var reached = new HashSet<string>();
        var open = new Stack<WireShape>(roots);
        while (open.TryPop(out var shape))
        {
            if (!reached.Add(shape.Name))
            {
                continue;
            }

            foreach (var member in shape.Members.Append(shape.Element).Append(shape.Key).OfType<WireMember>())
            {
                open.Push(Target(member));
            }
        }

        return reached;
    }

    private static Dictionary<string, JsonElement> Traits(JsonElement shape) =>
        shape.GetProperty("traits").EnumerateObject().ToDictionary(trait => trait.Name, trait => trait.Value.Clone());

    private static WireKind? Kind(JsonElement shape) =>
        Enum.TryParse<WireKind>(TypeOf(shape), ignoreCase: true, out var kind) ? kind : null;

    private static string? TypeOf(JsonElement shape) => shape.GetProperty("type").GetString();

    private static string Short(string id) => id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
