using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>What records, unions and errors share: properties, and the bodies that read and print them.</summary>
internal static class MemberEmitter
{
    public static string Property(MemberSymbol member) => Code.Text($$"""
        {{Code.Comment(member.Documentation)}}
        {{(member.Redacted ? "[DebuggerBrowsable(DebuggerBrowsableState.Never)]" : "")}}
        {{Code.Obsolete(member.Obsolete)}}
        {{Declaration(member)}}
        """);

    /// <summary>Reads into local variables and returns what <paramref name="create"/> makes of all of them at once.</summary>
    public static string ReadBody(IReadOnlyList<MemberSymbol> members, string create) => Code.Text($$"""
        {{members.Select(member => $"{member.Type.Name}? {member.Local} = null;")}}
        input.StartObject();
        while (input.NextMember())
        {
            {{string.Join("\nelse ", members.Select(ReadMember))}}
            else
                input.Skip();
        }

        return {{create}}
        {
            {{members.Select(member => $"{member.Property} = {member.FromLocal},")}}
        };
        """);

    public static string PrintMembers(IEnumerable<MemberSymbol> members, string modifiers) => Code.Text($"""
        {modifiers} bool PrintMembers(StringBuilder builder) => new MemberPrinter(builder)
            {members.Select(member => $".{(member.Redacted ? "PrintRedacted" : "Print")}(nameof({member.Property}), {member.Property})")}
            .Any;
        """);

    private static string Declaration(MemberSymbol member)
    {
        var property = $$"""public {{(member.Required ? "required " : "")}}{{member.PropertyType}} {{member.Property}} { get; init; }""";
        return member.Initializer is { } value ? Layout.Continued($"{property} =", $"{value};", depth: 1) : property;
    }

    private static string ReadMember(MemberSymbol member) => $"""
        if (input.Member("{member.WireName}"u8))
            {member.Local} = input.{member.Type.ReadCall};
        """;
}
