using System.Net;
using System.Net.Http.Headers;
using CognitoClient.Internal.Sessions;

namespace CognitoClient.Authentication;

/// <summary>
/// Puts a session's token on calls to the application's own APIs (<c>Authorization: Bearer</c>), and on no others.
/// </summary>
/// <remarks>
/// <para>Only addresses below a given base address get the token: same scheme, host and port, and a path that goes on from the base's. A
/// call that carries an Authorization header already, or whose session has ended, goes as it is.</para>
/// <para>After a 401 the token is renewed and the call made once more, if its content can be sent again: none, text, JSON, form or bytes,
/// not a stream.</para>
/// </remarks>
public sealed class SessionTokenHandler : DelegatingHandler
{
    private readonly Func<CognitoSession?> _session;
    private readonly Uri[] _baseAddresses;

    /// <summary>Creates a handler for one session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="baseAddresses">Where the token may go.</param>
    /// <exception cref="ArgumentException">
    /// There is no base address, or one is not absolute, or neither https nor on this machine.
    /// </exception>
    public SessionTokenHandler(CognitoSession session, params Uri[] baseAddresses)
        : this(() => session, baseAddresses) => ArgumentNullException.ThrowIfNull(session);

    /// <summary>Creates a handler that asks for the session with each call, as a web back end needs.</summary>
    /// <param name="session">Gives the session of the current request; null when nobody is signed in.</param>
    /// <param name="baseAddresses">Where the token may go.</param>
    /// <exception cref="ArgumentException">
    /// There is no base address, or one is not absolute, or neither https nor on this machine.
    /// </exception>
    public SessionTokenHandler(Func<CognitoSession?> session, params Uri[] baseAddresses)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(baseAddresses);
        if (baseAddresses.Length == 0)
        {
            throw new ArgumentException("There is no base address, so no call would get the token.", nameof(baseAddresses));
        }

        if (Array.Find(baseAddresses, static address => !BaseAddress.IsSafe(address)) is { } unsafeAddress)
        {
            throw new ArgumentException(
                $"The base address '{unsafeAddress}' is not absolute, or neither https nor on this machine.", nameof(baseAddresses));
        }

        _session = session;
        _baseAddresses = [.. baseAddresses];
    }

    /// <summary>Which token calls carry. Default: the access token.</summary>
    public SessionToken Token { get; init; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.Authorization is not null
            || !Array.Exists(_baseAddresses, address => BaseAddress.Contains(address, request.RequestUri))
            || _session() is not { } session
            || await session.GetTokensAsync(cancellationToken).ConfigureAwait(false) is not { } tokens)
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

    /// <summary>Not supported: tokens are got asynchronously, and a call without one would go out as if nobody were signed in.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A session's token is got asynchronously: use SendAsync.");

    private void Authorize(HttpRequestMessage request, SignInTokens tokens) =>
        request.Headers.Authorization = (Token == SessionToken.Id ? tokens.IdToken : tokens.AccessToken) is { } token
            ? new AuthenticationHeaderValue("Bearer", token)
            : null;

    /// <summary>New tokens; null when there are none to be had, and the API's 401 is the better answer.</summary>
    private static async Task<SignInTokens?> TryRefreshAsync(
        CognitoSession session, SignInTokens refused, CancellationToken cancellationToken)
    {
        try
        {
            return await session.RefreshAsync(refused, cancellationToken).ConfigureAwait(false);
        }
        catch (CognitoIdentityProviderException)
        {
            return null;
        }
    }

    private static bool CanResend(HttpContent? content) =>
        content is null or ByteArrayContent or ReadOnlyMemoryContent or System.Net.Http.Json.JsonContent;
}
