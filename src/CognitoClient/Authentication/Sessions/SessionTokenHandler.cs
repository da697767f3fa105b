using System.Net;
using System.Net.Http.Headers;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Sessions;

namespace CognitoClient.Authentication;

/// <summary>Adds a session's token to requests to your own APIs, as <c>Authorization: Bearer</c>.</summary>
/// <remarks>
/// <para>Only requests below one of the base addresses receive the token: the scheme, host and port are the same, and the path starts with
/// the path of the base address. Requests that have an Authorization header are sent unchanged, as are requests whose session has
/// ended.</para>
/// <para>After a response with status 401, the token is renewed and the request is sent once more, if its content can be sent again.
/// Strings, JSON, forms and byte arrays can; streams cannot.</para>
/// </remarks>
public sealed class SessionTokenHandler : DelegatingHandler
{
    private readonly Func<ICognitoSession?> _session;
    private readonly Uri[] _baseAddresses;

    /// <summary>Initializes a new instance with one session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="baseAddresses">The addresses that may receive the token. They use HTTPS or are on this machine.</param>
    /// <exception cref="ArgumentException">
    /// There is no base address, or one is relative, or one uses HTTP and is not on this machine.
    /// </exception>
    public SessionTokenHandler(ICognitoSession session, params Uri[] baseAddresses)
        : this(() => session, baseAddresses) => ArgumentNullException.ThrowIfNull(session);

    /// <summary>Initializes a new instance that gets the session for each request, for web back ends.</summary>
    /// <param name="session">Returns the session of the current user, or null if no user is signed in.</param>
    /// <param name="baseAddresses">The addresses that may receive the token. They use HTTPS or are on this machine.</param>
    /// <exception cref="ArgumentException">
    /// There is no base address, or one is relative, or one uses HTTP and is not on this machine.
    /// </exception>
    public SessionTokenHandler(Func<ICognitoSession?> session, params Uri[] baseAddresses)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(baseAddresses);
        if (baseAddresses.Length == 0)
        {
            throw new ArgumentException(
                "There is no base address. Pass at least one, or no request receives the token.", nameof(baseAddresses));
        }

        if (Array.Find(baseAddresses, static address => !BaseAddress.IsSafe(address)) is { } unsafeAddress)
        {
            throw new ArgumentException(
                $"The base address '{unsafeAddress}' is relative, or uses HTTP and is not on this machine. Use an absolute HTTPS address.",
                nameof(baseAddresses));
        }

        _session = session;
        _baseAddresses = [.. baseAddresses];
    }

    /// <summary>The token that requests carry. Default: the access token.</summary>
    public SessionToken Token { get; init; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Authorization is not null
            || !Array.Exists(_baseAddresses, address => BaseAddress.Contains(address, request.RequestUri))
            || _session() is not { } session
            || await Verify(session.GetTokensAsync(cancellationToken), session, nameof(session.GetTokensAsync)).ConfigureAwait(false)
                is not { } tokens)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        Authorize(request, tokens);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !CanResend(request.Content))
        {
            return response;
        }

        if (await TryRefreshAsync(session, tokens, cancellationToken).ConfigureAwait(false) is not { } fresh)
        {
            return response;
        }

        response.Dispose();
        Authorize(request, fresh);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Not supported, because tokens are read asynchronously.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The tokens of a session are read asynchronously. Use SendAsync.");

    private void Authorize(HttpRequestMessage request, SignInTokens tokens) =>
        request.Headers.Authorization = (Token == SessionToken.Id ? tokens.IdToken : tokens.AccessToken) is { } token
            ? new AuthenticationHeaderValue("Bearer", token)
            : null;

    /// <summary>Renews the tokens. Returns null if they cannot be renewed; the caller then receives the response with status 401.</summary>
    private static async Task<SignInTokens?> TryRefreshAsync(
        ICognitoSession session, SignInTokens refused, CancellationToken cancellationToken)
    {
        var refresh = Verify(session.RefreshAsync(refused, cancellationToken), session, nameof(session.RefreshAsync));
        try
        {
            return await refresh.ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Task<SignInTokens?> Verify(Task<SignInTokens?>? call, ICognitoSession session, string method) =>
        call ?? throw SubstituteChecks.ReturnedNull(session, method, nameof(Task));

    private static bool CanResend(HttpContent? content) =>
        content is null or ByteArrayContent or ReadOnlyMemoryContent or System.Net.Http.Json.JsonContent;
}
