namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Rules about codes.</summary>
internal static class CodeRules
{
    // FACTS-SERVER 2 [W].
    public const int Length = 6;

    // FACTS-SERVER 2 [A].
    public static readonly TimeSpan SignUpLifetime = TimeSpan.FromHours(24);

    // FACTS-SERVER 2 [A].
    public static readonly TimeSpan AttributeLifetime = TimeSpan.FromHours(24);

    // FACTS-SERVER 2 [A].
    public static readonly TimeSpan PasswordResetLifetime = TimeSpan.FromHours(1);

    /// <summary>Returns the number of attempts per user and hour.</summary>
    // FACTS-SERVER 2 [A]. For resets of passwords the service's limit is between 5 and 20 and depends on the risk [?]: the smallest, which
    // new users have.
    public static int AttemptsPerHour(AttemptKind kind) => kind switch
    {
        AttemptKind.ConfirmSignUp or AttemptKind.VerifyAttribute => 15,
        _ => 5,
    };
}
