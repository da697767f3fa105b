using CognitoClient.Model;

namespace CognitoClient.Internal.Challenges;

/// <summary>Verifies the choices of callers.</summary>
internal static class ChoiceChecks
{
    /// <exception cref="ArgumentException">The choice is <c>default</c> or empty.</exception>
    public static void ThrowIfEmpty(ChallengeNameType choice, string parameterName)
    {
        if (choice.Value.Length == 0)
        {
            throw new ArgumentException("The choice is empty.", parameterName);
        }
    }
}
