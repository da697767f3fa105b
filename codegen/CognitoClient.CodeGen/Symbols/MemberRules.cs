using System.Text.Json;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Determines which members are nullable, required or have a default value.</summary>
/// <remarks>
/// <list type="number">
/// <item>A required member of a shape in requests has the <c>required</c> modifier.</item>
/// <item>A required member of a shape that is only in responses is never null. If it is absent, it has the value of Smithy's error
/// correction, and remains absent when it is written.</item>
/// <item>A list or map that is only in responses is never null. If it is absent, it is empty, and remains absent when it is written.</item>
/// <item>A default value of the model is ignored if the service applies its defaults itself, and in the input of an operation.</item>
/// <item>All other members are nullable. Null means that the member is absent.</item>
/// </list>
/// </remarks>
internal sealed class MemberRules(SmithyModel model, ShapeUsage usage, bool serviceSideDefaults)
{
    public MemberPresence Of(StructureShape structure, MemberShape member, TypeReference type)
    {
        var sent = usage.IsSent(structure.Id);
        var received = usage.IsReceived(structure.Id);
        var optional = member.Traits.Has(Trait.ClientOptional);
        var required = member.Traits.Has(Trait.Required) && !optional;
        var receivedOnly = received && !sent;

        if (Default(structure, member) is { } value && !optional)
        {
            return MemberPresence.Defaulted(DefaultValues.Of(model, member, type, value));
        }

        if (required && sent)
        {
            return MemberPresence.Demanded(received ? DefaultValues.Missing(model, member, type) : null);
        }

        if (required || (receivedOnly && type.Kind is TypeKind.List or TypeKind.Map))
        {
            return MemberPresence.Corrected(DefaultValues.Missing(model, member, type));
        }

        return MemberPresence.Optional;
    }

    private JsonElement? Default(StructureShape structure, MemberShape member)
    {
        if (serviceSideDefaults || usage.IsInput(structure.Id))
        {
            return null;
        }

        return member.Traits.Get(Trait.Default) is { ValueKind: not JsonValueKind.Null } value ? value : null;
    }
}

/// <summary>Specifies whether a member is nullable or required, and its value if it is absent.</summary>
/// <param name="Nullable">True if the property can be null.</param>
/// <param name="Required">True if the property has the <c>required</c> modifier.</param>
/// <param name="WhenAbsent">The expression for the value of an absent member, or null if there is none.</param>
/// <param name="StaysAbsent">True if an absent member remains absent when it is written.</param>
internal sealed record MemberPresence(bool Nullable, bool Required, string? WhenAbsent, bool StaysAbsent = false)
{
    public static MemberPresence Optional { get; } = new(Nullable: true, Required: false, WhenAbsent: null);

    /// <summary>The member always has a value, as in a union.</summary>
    public static MemberPresence Present { get; } = new(Nullable: false, Required: false, WhenAbsent: null);

    /// <summary>A value must be set. If <paramref name="whenAbsent"/> is null, reading an object without the member is an error.</summary>
    public static MemberPresence Demanded(string? whenAbsent) => new(Nullable: false, Required: true, whenAbsent);

    public static MemberPresence Defaulted(string whenAbsent) => new(Nullable: false, Required: false, whenAbsent);

    public static MemberPresence Corrected(string whenAbsent) => new(Nullable: false, Required: false, whenAbsent, StaysAbsent: true);
}
