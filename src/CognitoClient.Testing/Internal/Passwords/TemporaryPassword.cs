using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Passwords;

/// <summary>The lifetime of temporary passwords.</summary>
internal static class TemporaryPassword
{
    // FACTS-SERVER 2 [A]: 0 means the default.
    private const int DefaultDays = 7;

    public static bool IsExpired(UserPool pool, Password password, DateTimeOffset now)
    {
        var days = pool.Settings.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays is > 0 and var set ? set : DefaultDays;
        return password.IsTemporary && now >= password.SetAt.AddDays(days);
    }
}
