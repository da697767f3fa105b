using CognitoClient.Model;

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

    /// <summary>The error for SRP_A that is not a hexadecimal number, or a multiple of the prime.</summary>
    // FACTS-SERVER 9 [?].
    public static NotAuthorizedException InvalidClientValue() => new("Incorrect username or password.");

    /// <summary>The error for a proof that comes too late.</summary>
    // FACTS-SERVER 9 [A: the type; ?: the text].
    public static NotAuthorizedException TooLate() => new("Invalid session for the user, session is expired.");
}
