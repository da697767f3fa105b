using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>What records and errors share: properties, and the bodies that read, write and print them.</summary>
internal static class MemberEmitter
{
    public static void EmitProperty(CodeWriter writer, MemberSymbol member)
    {
        writer.WriteDocumentation(member.Documentation);
        EmitAttributes(writer, member);
        var modifier = member.Required ? "required " : "";
        var initializer = member.Initializer is { } value ? $" = {value};" : "";
        writer.Write($$"""public {{modifier}}{{member.PropertyType}} {{member.Property}} { get; init; }{{initializer}}""");
    }

    /// <summary>Reads into locals and returns what <paramref name="create"/> opens: all members at once, for records have no setters.</summary>
    public static void EmitReadBody(CodeWriter writer, IReadOnlyList<MemberSymbol> members, string create)
    {
        foreach (var member in members)
        {
            writer.Write($"{member.Type.Name}? {member.Local} = null;");
        }

        writer.Write("input.StartObject();");
        writer.Block("while (input.NextMember())", body =>
        {
            var otherwise = "";
            foreach (var member in members)
            {
                body.Write($"""{otherwise}if (input.Member("{member.WireName}"u8)) {member.Local} = input.{member.Type.ReadCall};""");
                otherwise = "else ";
            }

            body.Write($"{otherwise}input.Skip();");
        });
        writer.Write("");
        writer.Block($"return {create}", body => body.Write(members.Select(member => $"{member.Property} = {member.FromLocal},")), "};");
    }

    public static void EmitPrintMembers(CodeWriter writer, IReadOnlyList<MemberSymbol> members, string modifiers = "private") =>
        writer
            .Write($"{modifiers} bool PrintMembers(StringBuilder builder) => new MemberPrinter(builder)")
            .Write(members.Select(member => $"    .{(member.Redacted ? "PrintRedacted" : "Print")}(nameof({member.Property}), {member.Property})"))
            .Write("    .Any;");

    private static void EmitAttributes(CodeWriter writer, MemberSymbol member)
    {
        if (member.Redacted)
        {
            writer.Write("[DebuggerBrowsable(DebuggerBrowsableState.Never)]");
        }

        if (member.Obsolete is { } reason)
        {
            writer.Write($"""[Obsolete("{reason}")]""");
        }
    }
}
