using System.Globalization;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates the symbols of members: how their properties are stored, read, written and printed.</summary>
internal sealed class MemberSymbols(Documentation documentation)
{
    /// <param name="member">The member.</param>
    /// <param name="type">The type of the member.</param>
    /// <param name="presence">Specifies whether the member is nullable or required.</param>
    /// <param name="redacted">True if the value is redacted.</param>
    /// <param name="variable">The variable with the value to write, or null for the property.</param>
    public MemberSymbol Build(MemberShape member, TypeReference type, MemberPresence presence, bool redacted, string? variable = null)
    {
        var property = CSharpNames.Property(member.Name);
        var local = CSharpNames.Local(property);
        var field = $"_{local.TrimStart('@')}";
        var kept = type.Holder is null ? field : $"{field}.Value";
        var source = variable ?? (presence.StaysAbsent ? kept : property);
        return new MemberSymbol
        {
            WireName = member.Name,
            Property = property,
            Local = local,
            Type = type,
            Nullable = presence.Nullable,
            Required = presence.Required,
            Initializer = presence is { Nullable: false, Required: false, WhenAbsent: not ("0" or "false" or "default") }
                ? presence.WhenAbsent
                : null,
            Field = type.Holder is null && !presence.StaysAbsent ? null : Field(type, presence, field, kept),
            Assignment = presence.StaysAbsent
                ? $"{field} = {(type.Holder is null ? local : $"new({local})")}"
                : $"{property} = {Value(member, type, presence, local)}",
            Printed = presence.StaysAbsent ? kept : property,
            Write = string.Format(
                CultureInfo.InvariantCulture,
                presence.Required ? type.WriteRequired : type.WriteMember,
                redacted ? $"output.Sensitive(\"{member.Name}\"u8)" : $"\"{member.Name}\"u8",
                source,
                presence.Nullable || presence.StaysAbsent ? $"{source}?" : source),
            Redacted = redacted,
            Documentation = documentation.Member(member, redacted),
            Obsolete = Deprecation.Of(member.Traits),
        };
    }

    /// <summary>Returns the expression for the property's value, from the local variable.</summary>
    private static string Value(MemberShape member, TypeReference type, MemberPresence presence, string local) => presence switch
    {
        { Nullable: true } => local,
        { Required: false, WhenAbsent: { } value } => $"{local} ?? {value}",
        { WhenAbsent: { } value } when !type.IsValueType && value != "[]" => $"{local} ?? input.Missing(\"{member.Name}\", {value})",
        { WhenAbsent: { } value } => $"{local} ?? input.Missing<{type.Name}>(\"{member.Name}\", {value})",
        _ => $"{local} ?? input.Missing<{type.Name}>(\"{member.Name}\")",
    };

    private static FieldSymbol Field(TypeReference type, MemberPresence presence, string field, string kept)
    {
        var get = presence switch
        {
            { Nullable: true } => kept,
            { StaysAbsent: true } => $"{kept} ?? {presence.WhenAbsent}",
            _ when type.IsValueType => $"{kept}.GetValueOrDefault()",
            _ => $"{kept}!",
        };
        return new FieldSymbol(field, type.Holder ?? $"{type.Name}?", get, type.Holder is null ? "value" : "new(value)")
        {
            IsAssigned = presence.StaysAbsent,
            Initializer = presence is { StaysAbsent: false, Required: false, WhenAbsent: { } value } ? $"new({value})" : null,
        };
    }
}
