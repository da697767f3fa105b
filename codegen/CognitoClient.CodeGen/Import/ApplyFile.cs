using System.Text.Json.Nodes;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Import;

/// <summary>A file of the repository that applies traits to the shapes of the model.</summary>
internal sealed class ApplyFile
{
    private readonly string _original;
    private readonly JsonObject _root;

    private ApplyFile(string path)
    {
        Path = path;
        _original = File.ReadAllText(path);
        _root = ModelPruning.Parse(path, _original);
    }

    public string Path { get; }

    public ModelText Text => new(Path, ToString());

    private JsonObject Shapes => _root["shapes"] as JsonObject
        ?? throw new CodeGenException([$"{Path} is not a Smithy 2.0 JSON AST: it has no \"shapes\"."]);

    public static ApplyFile Read(string path) => new(path);

    /// <summary>Removes the statements about shapes and members that are not in the model, and returns their IDs.</summary>
    public IReadOnlyList<string> RemoveOthers(IReadOnlySet<string> ids)
    {
        var gone = Shapes.Select(shape => shape.Key).Where(id => !ids.Contains(id)).ToList();
        gone.ForEach(id => Shapes.Remove(id));
        return gone;
    }

    public bool Contains(ShapeId id, string trait) => Traits(id)?.ContainsKey(trait) ?? false;

    /// <summary>Adds a trait to a shape or member. Statements are sorted by ID.</summary>
    public void Set(ShapeId id, string trait, JsonNode value)
    {
        if (Traits(id) is { } traits)
        {
            traits[trait] = value;
            return;
        }

        var place = Shapes.Select(shape => shape.Key).TakeWhile(key => string.CompareOrdinal(key, $"{id}") < 0).Count();
        Shapes.Insert(place, $"{id}", new JsonObject { ["type"] = "apply", ["traits"] = new JsonObject { [trait] = value } });
    }

    /// <summary>Returns the value of a trait if it is an object; otherwise, null.</summary>
    public JsonObject? Get(ShapeId id, string trait) => Traits(id)?[trait] as JsonObject;

    /// <summary>Writes the file if it has changed.</summary>
    public void Save()
    {
        if (ToString() is var text && text != _original)
        {
            File.WriteAllText(Path, text);
        }
    }

    public override string ToString() => ModelPruning.Write(_root);

    private JsonObject? Traits(ShapeId id) => Shapes[$"{id}"]?["traits"] as JsonObject;
}
