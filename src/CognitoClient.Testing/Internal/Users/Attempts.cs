using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>Limits attempts per user and hour.</summary>
internal static class Attempts
{
    /// <summary>Counts an attempt.</summary>
    /// <exception cref="LimitExceededException">The user has made as many attempts in the last hour as are allowed.</exception>
    public static void Count(User user, AttemptKind kind, DateTimeOffset now)
    {
        if (!user.Codes.Attempts.TryAdd(kind, CodeRules.AttemptsPerHour(kind), now))
        {
            // FACTS-SERVER 2 [W].
            throw new LimitExceededException("Attempt limit exceeded, please try after some time.");
        }
    }
}
