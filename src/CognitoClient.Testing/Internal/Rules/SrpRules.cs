namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about SRP that are not certain.</summary>
internal static class SrpRules
{
    /// <summary>The largest difference between TIMESTAMP and the clock of the service.</summary>
    // FACTS-SERVER 9 [W]: sign-ins fail if the clock is more than about 5 minutes off.
    public static readonly TimeSpan TimestampWindow = TimeSpan.FromMinutes(5);

    /// <summary>The number of random bytes in SECRET_BLOCK.</summary>
    // FACTS-SERVER 9 [?]: recorded blocks are longer, and their length varies.
    public const int SecretBlockSize = 768;
}
