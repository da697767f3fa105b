using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>
/// Whether a member's value is kept out of text: the sensitive trait on it, on what it is, or on what a list or map of it holds.
/// A structure that merely contains secrets is not redacted; it redacts its own members.
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
