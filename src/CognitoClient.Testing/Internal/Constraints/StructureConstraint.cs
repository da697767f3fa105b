using System.Text.Json;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The constraints of a structure's members.</summary>
internal sealed record StructureConstraint(params MemberConstraint[] Members) : ValueConstraint
{
    public override bool IsSensitive => true;

    public override void Check(JsonElement value, string path, ViolationList violations)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in Members)
        {
            var memberPath = path.Length == 0 ? member.PathName : $"{path}.{member.PathName}";
            if (value.TryGetProperty(member.Name, out var found) && found.ValueKind != JsonValueKind.Null)
            {
                member.Value.Check(found, memberPath, violations);
            }
            else if (member.Value is NumberConstraint number && PageSizeRules.CountsAsZero(member.Name, number.Min))
            {
                number.Check(0, memberPath, violations);
            }
            else if (member.IsRequired)
            {
                violations.AddMissing(memberPath);
            }
        }
    }
}

/// <summary>The constraints of a member.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Value">The constraints of its value.</param>
/// <param name="IsRequired">True if a request must contain it.</param>
internal sealed record MemberConstraint(string Name, ValueConstraint Value, bool IsRequired = false)
{
    /// <summary>The name in the paths of messages, such as <c>userPoolId</c>.</summary>
    public string PathName { get; } = JsonNamingPolicy.CamelCase.ConvertName(Name);
}
