using CognitoClient.Model;
using CognitoClient.Testing.Internal.Passwords;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Checks whether a user may sign in at all, and the password.</summary>
internal static class UserStates
{
    public static NotAuthorizedException Incorrect() => new("Incorrect username or password.");

    /// <exception cref="NotAuthorizedException">The user is disabled.</exception>
    public static void ThrowIfDisabled(User user)
    {
        if (!user.Enabled)
        {
            throw new NotAuthorizedException("User is disabled.");
        }
    }

    /// <summary>Checks the state before the password, so that a wrong password does not hide it.</summary>
    /// <exception cref="UserNotConfirmedException">The user has not confirmed the sign-up.</exception>
    /// <exception cref="PasswordResetRequiredException">The password must be reset.</exception>
    public static void ThrowIfNotReady(AppClient client, User user)
    {
        ThrowIfDisabled(user);
        if (user.Status == UserStatusType.Unconfirmed)
        {
            throw new UserNotConfirmedException("User is not confirmed.");
        }

        if (user.Status == UserStatusType.ResetRequired)
        {
            // FACTS-SERVER 9 [A]: imported users do not give away that they exist.
            throw user.IsImported && client.HidesUsers
                ? Incorrect()
                : new PasswordResetRequiredException("Password reset required for the user");
        }
    }

    /// <summary>Checks a password, which counts for the lock.</summary>
    public static void CheckPassword(SignInRequest request, User user, string password)
    {
        ThrowIfNotReady(request.Client, user);
        user.FailedPasswords.ThrowIfLocked(request.Now);
        AcceptPassword(request, user, user.Password is { } current && current.Is(password));
    }

    /// <summary>Counts the result of a check of the password.</summary>
    public static void AcceptPassword(SignInRequest request, User user, bool isRight)
    {
        if (!isRight)
        {
            user.FailedPasswords.Add(request.Now);
            throw Incorrect();
        }

        user.FailedPasswords.Reset();
        if (user.Password is { IsTemporary: true } temporary && TemporaryPassword.IsExpired(request.Pool, temporary, request.Now))
        {
            throw new NotAuthorizedException("Temporary password has expired and must be reset by an administrator.");
        }
    }
}
