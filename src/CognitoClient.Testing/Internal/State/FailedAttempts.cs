using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The failed attempts of a user, and the lock that follows from them.</summary>
internal sealed class FailedAttempts
{
    private int _count;
    private DateTimeOffset _last;
    private DateTimeOffset _lockedUntil;

    /// <exception cref="NotAuthorizedException">The user is locked out. The attempt does not count.</exception>
    public void ThrowIfLocked(DateTimeOffset now)
    {
        if (now < _lockedUntil)
        {
            // FACTS-SERVER 9 [A].
            throw new NotAuthorizedException("Password attempts exceeded");
        }
    }

    public void Add(DateTimeOffset now)
    {
        _count = now - _last >= LockOutRules.QuietTime ? 1 : _count + 1;
        _last = now;
        _lockedUntil = now + LockOutRules.LockAfter(_count);
    }

    public void Reset() => (_count, _lockedUntil) = (0, default);
}
