using System.Text.Json;

namespace CognitoClient.Testing.Internal.Constraints;

/// <summary>The constraints of a value in the service's model.</summary>
internal abstract record ValueConstraint
{
    /// <summary>A value without constraints.</summary>
    public static ValueConstraint None { get; } = new Unconstrained();

    /// <summary>True if the service omits the value from messages.</summary>
    public virtual bool IsSensitive => false;

    /// <summary>Adds what is wrong with a value.</summary>
    /// <param name="value">The value, which is not null.</param>
    /// <param name="path">The path of the value in the service's form.</param>
    /// <param name="violations">The list of violations.</param>
    public abstract void Check(JsonElement value, string path, ViolationList violations);

    private sealed record Unconstrained : ValueConstraint
    {
        public override void Check(JsonElement value, string path, ViolationList violations)
        {
        }
    }
}
