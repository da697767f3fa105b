using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.State;

/// <summary>The sign-ins of a user pool that wait for a response.</summary>
internal sealed class SignInSessions
{
    // Used and expired sessions are kept for their messages, but not for ever.
    private const int Kept = 1_000;

    private readonly Dictionary<string, SignInSession> _byToken = new(StringComparer.Ordinal);
    private readonly Queue<SignInSession> _oldestFirst = new();

    public void Add(SignInSession session, DateTimeOffset now)
    {
        _byToken.Add(session.Token, session);
        _oldestFirst.Enqueue(session);
        while (_oldestFirst.Count > Kept && _oldestFirst.Peek() is var oldest && (oldest.IsUsed || oldest.Expires <= now))
        {
            _byToken.Remove(_oldestFirst.Dequeue().Token);
        }
    }

    /// <summary>Finds a session that can be used.</summary>
    /// <exception cref="NotAuthorizedException">The session is unknown, of another app client, used or expired.</exception>
    // FACTS-SERVER 9 [R, W].
    public SignInSession Get(string token, AppClient client, DateTimeOffset now) => Find(token) switch
    {
        null => throw Invalid(),
        var other when other.State.Client != client => throw Invalid(),
        { IsUsed: true } => throw new NotAuthorizedException("Invalid session for the user, session can only be used once."),
        var expired when expired.Expires <= now => throw new NotAuthorizedException("Invalid session for the user, session is expired."),
        var session => session,
    };

    /// <summary>Finds a session, in whatever state it is.</summary>
    public SignInSession? Find(string token) => _byToken.GetValueOrDefault(token);

    /// <summary>The error for a session of something else.</summary>
    public static NotAuthorizedException Invalid() => new("Invalid session for the user.");
}
