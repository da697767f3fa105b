using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>
/// Determines which members are redacted: those with the sensitive trait on the member, on its target, or on the items of a list or map.
/// A structure that contains secrets is not redacted as a whole; it redacts its own members.
/// </summary>
internal static class Redaction
{
    public static bool Applies(SmithyModel model, StructureShape structure, MemberShape member) =>
        structure.Traits.Has(Trait.Sensitive) || Applies(model, member);

    public static bool Applies(SmithyModel model, MemberShape member) =>
        model.Has(member, Trait.Sensitive) || model.Get(member.Target) switch
        {
            ListShape list => Applies(model, list.Member),
            MapShape map => Applies(model, map.Key) || Applies(model, map.Value),
            _ => false,
        };
}
