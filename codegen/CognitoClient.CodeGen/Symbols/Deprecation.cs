using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>The text of an <c>[Obsolete]</c> attribute; null where nothing is deprecated.</summary>
internal static class Deprecation
{
    public static string? Of(TraitMap traits)
    {
        if (traits.Get(Trait.Deprecated) is not { } trait)
        {
            return null;
        }

        var message = trait.TryGetProperty("message", out var text) ? text.GetString()! : "The service has deprecated this.";
        return trait.TryGetProperty("since", out var since) ? $"{message} (since {since.GetString()})" : message;
    }
}
