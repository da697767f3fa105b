using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits the properties of records, unions and errors, and the code that reads and prints them.</summary>
internal static class MemberEmitter
{
    private const string Hidden = "[DebuggerBrowsable(DebuggerBrowsableState.Never)]";

    /// <summary>Emits a property and its explicit backing field, if any.</summary>
    public static string Property(MemberSymbol member)
    {
        var property = Code.Text($$"""
            {{Code.Comment(member.Documentation)}}
            {{(member.Redacted ? Hidden : "")}}
            {{(member.WireName == member.Property ? "" : $"[JsonPropertyName(\"{member.WireName}\")]")}}
            {{Code.Obsolete(member.Obsolete)}}
            {{Declaration(member)}}
            """);
        return member.Field is { } field ? Code.Blocks([property, Field(field)]) : property;
    }

    /// <summary>Emits a property with an explicit backing field.</summary>
    public static string Accessors(string declaration, FieldSymbol field, int depth) =>
        Layout.Property(declaration, $"get => {field.Get};", $"init => {field.Name} = {field.Set};", depth);

    public static string Field(FieldSymbol field) => Code.Text($"""
        {Hidden}
        private {(field.IsAssigned ? "" : "readonly ")}{field.Type} {field.Name}{(field.Initializer is { } value ? $" = {value}" : "")};
        """);

    /// <summary>Emits code that reads members into local variables, then creates the object from them.</summary>
    public static string ReadBody(IReadOnlyList<MemberSymbol> members, string create) => Code.Text($$"""
        {{members.Select(member => $"{member.Type.Name}? {member.Local} = null;")}}
        input.StartObject();
        while (input.NextMember())
        {
            {{string.Join("\nelse ", members.Select(ReadMember))}}
            else
                input.SkipUnknownMember();
        }

        return {{create}}
        {
            {{members.Select(member => $"{member.Assignment},")}}
        };
        """);

    public static string PrintMembers(IEnumerable<MemberSymbol> members, string modifiers) => Code.Text($"""
        {modifiers} bool PrintMembers(StringBuilder builder) => new MemberPrinter(builder)
            {members.Select(member => $".{(member.Redacted ? "PrintRedacted" : "Print")}(nameof({member.Property}), {member.Printed})")}
            .Any;
        """);

    private static string Declaration(MemberSymbol member)
    {
        var property = $"public {(member.Required ? "required " : "")}{member.PropertyType} {member.Property}";
        return member switch
        {
            { Field: { } field } => Accessors(property, field, depth: 1),
            { Initializer: { } value } => Layout.Continued($"{property} {{ get; init; }} =", $"{value};", depth: 1),
            _ => $"{property} {{ get; init; }}",
        };
    }

    private static string ReadMember(MemberSymbol member) => $"""
        if (input.Member("{member.WireName}"u8))
            {member.Local} = input.{member.Type.ReadCall};
        """;
}
