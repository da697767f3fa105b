using System.Text.Json;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>How a member can be absent: the one place that answers "why is this nullable?".</summary>
/// <remarks>
/// <list type="number">
/// <item>A required member of a shape that requests reach has the <c>required</c> modifier: the compiler sees to it, and nothing is sent
/// by default.</item>
/// <item>A required member of a shape that only responses hold is never null: where a response lacks it, it reads as Smithy's error
/// correction says, and is still written as absent.</item>
/// <item>A list or map that only responses hold is never null: it reads as empty where it is absent, and is still written as absent.</item>
/// <item>A default of the model counts only where the service does not keep defaults to itself, and never on an operation's own
/// input.</item>
/// <item>Everything else is nullable, and null means not sent or not there.</item>
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

/// <summary>A member's presence: nullable, required, or with a value that stands for an absent one.</summary>
/// <param name="Nullable">The property can be null.</param>
/// <param name="Required">The property has the <c>required</c> modifier.</param>
/// <param name="WhenAbsent">An expression for the value of a member that was absent; null where there is none.</param>
/// <param name="StaysAbsent">The property hands <paramref name="WhenAbsent"/> out, but an absent member is written as absent.</param>
internal sealed record MemberPresence(bool Nullable, bool Required, string? WhenAbsent, bool StaysAbsent = false)
{
    public static MemberPresence Optional { get; } = new(Nullable: true, Required: false, WhenAbsent: null);

    /// <summary>There is always a value, as in a member of a union.</summary>
    public static MemberPresence Present { get; } = new(Nullable: false, Required: false, WhenAbsent: null);

    /// <summary>A value must be set; null for <paramref name="whenAbsent"/> makes reading without it a fault.</summary>
    public static MemberPresence Demanded(string? whenAbsent) => new(Nullable: false, Required: true, whenAbsent);

    public static MemberPresence Defaulted(string whenAbsent) => new(Nullable: false, Required: false, whenAbsent);

    public static MemberPresence Corrected(string whenAbsent) => new(Nullable: false, Required: false, whenAbsent, StaysAbsent: true);
}
