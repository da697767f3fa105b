using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates the argument of an <c>Obsolete</c> attribute.</summary>
internal static class Deprecation
{
    public static string? Of(TraitMap traits)
    {
        if (traits.Get(Trait.Deprecated) is not { } trait)
        {
            return null;
        }

        var message = trait.TryGetProperty("message", out var text) ? text.GetString()! : "Deprecated by the service.";
        return DefaultValues.Literal(trait.TryGetProperty("since", out var since) ? $"{message} (since {since.GetString()})" : message);
    }
}
