namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about user pools that are not certain.</summary>
internal static class PoolRules
{
    /// <summary>The minimum length if a request has a password policy without one.</summary>
    // FACTS-SERVER-config 3 [R once, ?]: older reports say that the request was refused.
    public const int MinimumLength = 8;

    /// <summary>Whether UpdateUserPool without these members resets them, as documented.</summary>
    // FACTS-SERVER-config 3 [?]: requests through Cloud Control kept them.
    public const bool UpdateResetsDeletionProtection = true;

    /// <inheritdoc cref="UpdateResetsDeletionProtection"/>
    public const bool UpdateResetsPolicies = true;
}
