using System.Security.Cryptography;
using CognitoClient.Internal.Sessions;
using CognitoClient.Internal.SignIn;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CognitoClient.Authentication;

/// <summary>Manages the sessions of signed-in users in a store, by key. Create one instance and reuse it.</summary>
/// <remarks>
/// <para>Concurrent callers that need the tokens of one session share one renewal. A sign-out, or a new session under the same key, waits
/// for a pending renewal.</para>
/// <para>This applies to the callers of one instance. If several processes use one store, a renewal reads the store again before it writes:
/// removed sessions stay removed, and tokens that another process stored are kept. Between that read and the write, a renewal can overwrite
/// such tokens, unless the store writes conditionally (compare-and-swap).</para>
/// <para>If the store fails after a renewal, the new tokens are returned and kept in memory. If it fails to remove a session that has
/// ended, the session has ended for this instance. Both changes are made at a later use of the session, at most one attempt every ten
/// seconds, and each failure is logged (<see cref="CognitoSignInOptions.LoggerFactory"/>).</para>
/// </remarks>
#pragma warning disable RS0026 // The constructors differ in the type of their first parameter, which is required.
public sealed class CognitoSessions : ICognitoSessions
{
    private readonly StoredSessions _sessions;

    /// <summary>Initializes a new instance with the sign-in of an app client and a store.</summary>
    /// <param name="signIn">The sign-in of the app client. Its options define the clock and when tokens are renewed.</param>
    /// <param name="store">The store of the tokens. Default: <see cref="InMemorySessionStore"/>.</param>
    public CognitoSessions(CognitoSignIn signIn, ICognitoSessionStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        _sessions = new(
            store ?? new InMemorySessionStore(),
            signIn,
            new TokenLifetime(signIn.Settings.Clock, signIn.Settings.RefreshAhead),
            CreateLogger(signIn.Settings.LoggerFactory));
    }

    /// <summary>Initializes a new instance with any sign-in, such as your own decorator or a substitute in a test.</summary>
    /// <param name="signIn">The sign-in, which renews and revokes tokens.</param>
    /// <param name="options">
    /// The options, of which <see cref="CognitoSignInOptions.RefreshAhead"/>, <see cref="CognitoSignInOptions.TimeProvider"/> and
    /// <see cref="CognitoSignInOptions.LoggerFactory"/> are used.
    /// </param>
    /// <param name="store">The store of the tokens. Default: <see cref="InMemorySessionStore"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <see cref="CognitoSignInOptions.RefreshAhead"/> is negative or longer than one hour.
    /// </exception>
    public CognitoSessions(ICognitoSignIn signIn, CognitoSignInOptions options, ICognitoSessionStore? store = null)
        : this(signIn, options, store, loggers: null)
    {
    }

    internal CognitoSessions(ICognitoSignIn signIn, CognitoSignInOptions options, ICognitoSessionStore? store, ILoggerFactory? loggers)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        ArgumentNullException.ThrowIfNull(options);
        if (!SignInSettings.IsRefreshAhead(options.RefreshAhead))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.RefreshAhead, "RefreshAhead is out of range. Use zero to one hour.");
        }

        _sessions = new(
            store ?? new InMemorySessionStore(),
            signIn,
            new TokenLifetime(options.TimeProvider ?? TimeProvider.System, options.RefreshAhead),
            CreateLogger(options.LoggerFactory ?? loggers));
    }

    /// <inheritdoc/>
    public async Task<ICognitoSession> StartAsync(
        SignInTokens tokens, string? key = null, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var session = GetSession(key ?? RandomNumberGenerator.GetHexString(64, lowercase: true), context);
        await _sessions.StartAsync(session.Key, tokens, cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <inheritdoc/>
    public ICognitoSession GetSession(string key, SignInContext? context = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new CognitoSession(_sessions, key, context);
    }

    private static ILogger CreateLogger(ILoggerFactory? loggers) =>
        loggers?.CreateLogger(CognitoClientDiagnostics.LogCategory) ?? NullLogger.Instance;
}
#pragma warning restore RS0026
