using System.Globalization;
using System.Text;
using System.Text.Json;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates C# expressions for default values, and for the values of required members that are absent.</summary>
internal static class DefaultValues
{
    public static string Of(SmithyModel model, MemberShape member, TypeReference type, JsonElement value) =>
        IsOfType(model.Get(member.Target), value) ? Expression(model, member, type, value) : throw Unsupported(member, value);

    private static string Expression(SmithyModel model, MemberShape member, TypeReference type, JsonElement value) =>
        model.Get(member.Target) switch
        {
            SimpleShape { Type: SimpleType.String } => Literal(value.GetString()!),
            SimpleShape { Type: SimpleType.Blob } => $"Convert.FromBase64String({Literal(value.GetString()!)})",
            SimpleShape { Type: SimpleType.Timestamp } when value.ValueKind == JsonValueKind.Number =>
                $"DateTimeOffset.UnixEpoch.AddSeconds({value.GetRawText()})",
            SimpleShape { Type: SimpleType.Document } => $"Missing.Parse({Literal(value.GetRawText())}u8)",
            SimpleShape { Type: SimpleType.Float } => value.GetRawText() + "f",
            SimpleShape { Type: SimpleType.Double } => value.GetRawText() + "d",
            SimpleShape { Type: not SimpleType.Timestamp } => value.GetRawText(),
            EnumShape => $"new({Literal(value.GetString()!)})",
            IntEnumShape => $"new({value.GetInt32().ToString(CultureInfo.InvariantCulture)})",
            ListShape when value.GetArrayLength() == 0 => Missing(model, member, type),
            MapShape when !value.EnumerateObject().Any() => Missing(model, member, type),
            _ => throw Unsupported(member, value),
        };

    private static bool IsOfType(Shape shape, JsonElement value) => shape switch
    {
        SimpleShape { Type: SimpleType.Document } => true,
        SimpleShape { Type: SimpleType.String or SimpleType.Blob } or EnumShape => value.ValueKind is JsonValueKind.String,
        SimpleShape { Type: SimpleType.Boolean } => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        IntEnumShape => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out _),
        SimpleShape => value.ValueKind is JsonValueKind.Number,
        ListShape => value.ValueKind is JsonValueKind.Array,
        _ => value.ValueKind is JsonValueKind.Object,
    };

    private static CodeGenException Unsupported(MemberShape member, JsonElement value) =>
        new([$"{member.Id}: a default of this form is not supported: {value.GetRawText()}"]);

    /// <summary>Returns the value that Smithy's client error correction specifies: the zero value of the type.</summary>
    public static string Missing(SmithyModel model, MemberShape member, TypeReference type) => model.Get(member.Target) switch
    {
        SimpleShape { Type: SimpleType.String } => "\"\"",
        SimpleShape { Type: SimpleType.Boolean } => "false",
        SimpleShape { Type: SimpleType.Timestamp } => "DateTimeOffset.UnixEpoch",
        SimpleShape { Type: SimpleType.Document } => "Missing.Document",
        SimpleShape { Type: SimpleType.Blob } => "ReadOnlyMemory<byte>.Empty",
        SimpleShape => "0",
        ListShape => "[]",
        MapShape => $"ReadOnlyDictionary{type.Name["IReadOnlyDictionary".Length..]}.Empty",
        StructureShape => $"Missing.Shape<{type.Name}>()",
        _ => "default",
    };

    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '\\' or '"' => $"\\{character}",
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => $"\\u{(int)character:x4}",
                _ => $"{character}",
            });
        }

        return literal.Append('"').ToString();
    }
}
