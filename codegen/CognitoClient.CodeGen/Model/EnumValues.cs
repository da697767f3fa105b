using System.Text.Json;

namespace CognitoClient.CodeGen.Model;

/// <summary>The values of enumerations on the wire.</summary>
internal static class EnumValues
{
    /// <summary>Returns the value of a member of an enumeration of strings. Without a value, it is the name of the member.</summary>
    public static string Of(MemberShape member) =>
        member.Traits.Get(Trait.EnumValue) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : member.Name;

    /// <summary>Returns the value of a member of an enumeration of integers, or zero if it has none, which is a fault.</summary>
    public static int OfInteger(MemberShape member) =>
        member.Traits.Get(Trait.EnumValue) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : 0;

    /// <summary>Returns the faults of the values: those that are missing, of the wrong type, or not unique.</summary>
    public static IEnumerable<string> Faults(Shape shape)
    {
        var kind = shape switch
        {
            EnumShape => JsonValueKind.String,
            IntEnumShape => JsonValueKind.Number,
            _ => JsonValueKind.Undefined,
        };
        return kind is JsonValueKind.Undefined ? [] : [.. shape.AllMembers.SelectMany(member => Wrong(kind, member)), .. Doubles(shape)];
    }

    private static IEnumerable<string> Wrong(JsonValueKind kind, MemberShape member) => member.Traits.Get(Trait.EnumValue)?.ValueKind switch
    {
        null when kind is JsonValueKind.Number => [$"{member.Id}: the member has no value."],
        { } found when found != kind => [$"{member.Id}: the value is not {(kind is JsonValueKind.String ? "a string" : "an integer")}."],
        _ => [],
    };

    private static IEnumerable<string> Doubles(Shape shape) =>
        from member in shape.AllMembers
        group member by member.Traits.Get(Trait.EnumValue)?.ToString() ?? member.Name into same
        where same.Count() > 1
        select $"{string.Join(", ", same.Select(member => member.Id))}: these members have the same value, '{same.Key}'.";
}
