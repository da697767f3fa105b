using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Passwords;

/// <summary>Checks new passwords.</summary>
internal static class PasswordPolicy
{
    // FACTS-SERVER 7 [A].
    private const string Symbols = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+-";

    /// <summary>Checks a password against the policy of the user pool.</summary>
    /// <param name="pool">The user pool.</param>
    /// <param name="password">The password.</param>
    /// <param name="isSignUp">
    /// True for sign-up and the operations of administrators, whose messages differ by a word from those of the other operations.
    /// </param>
    /// <exception cref="InvalidPasswordException">The password does not meet the policy. The message names the first rule.</exception>
    public static void ThrowIfViolated(UserPool pool, string password, bool isSignUp)
    {
        if (Violation(pool.Settings.Policies?.PasswordPolicy, password) is { } rule)
        {
            throw new InvalidPasswordException($"{PasswordRules.Prefix(isSignUp)}: {rule}");
        }
    }

    /// <summary>Checks a password against the user's earlier ones.</summary>
    /// <exception cref="PasswordHistoryPolicyViolationException">The password was used before.</exception>
    public static void ThrowIfUsedBefore(UserPool pool, User user, string password)
    {
        // FACTS-SERVER-config 7 [A]: the current password and the n - 1 before it.
        var size = pool.Settings.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0;
        if (size > 0 && user.PasswordHistory.Prepend(user.Password).OfType<Password>().Take(size).Any(earlier => earlier.Is(password)))
        {
            throw new PasswordHistoryPolicyViolationException(PasswordRules.HistoryViolation);
        }
    }

    /// <summary>Sets a password and moves the current one to the history.</summary>
    public static void Set(UserPool pool, User user, Password password)
    {
        if (user.Password is { } current)
        {
            user.PasswordHistory.Insert(0, current);
            var size = Math.Max(0, (pool.Settings.Policies?.PasswordPolicy?.PasswordHistorySize ?? 0) - 1);
            user.PasswordHistory.RemoveRange(Math.Min(size, user.PasswordHistory.Count), Math.Max(0, user.PasswordHistory.Count - size));
        }

        user.Password = password;
        user.IsImported = false;
        user.Modified = password.SetAt;
    }

    private static string? Violation(PasswordPolicyType? policy, string password) => policy switch
    {
        null => null,
        _ when password.Length < policy.MinimumLength => "Password not long enough",
        { RequireUppercase: true } when !password.Any(char.IsUpper) => "Password must have uppercase characters",
        { RequireLowercase: true } when !password.Any(char.IsLower) => "Password must have lowercase characters",
        { RequireNumbers: true } when !password.Any(char.IsAsciiDigit) => "Password must have numeric characters",
        { RequireSymbols: true } when !HasSymbol(password) => "Password must have symbol characters",
        _ => null,
    };

    private static bool HasSymbol(string password) =>
        password.Any(character => Symbols.Contains(character, StringComparison.Ordinal)) || password.Trim().Contains(' ');
}
