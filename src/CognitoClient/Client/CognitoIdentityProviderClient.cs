using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CognitoClient;

/// <summary>
/// A client for Amazon Cognito user pools. Create one and reuse it: it is safe for concurrent use and owns its connections.
/// </summary>
/// <remarks>
/// Options of single calls, such as a time limit, are set with <see cref="CognitoIdentityProviderClientExtensions.With"/>.
/// </remarks>
public sealed partial class CognitoIdentityProviderClient
    : IDisposable, ICallOptionsClient, IPaginatorClient<ICognitoIdentityProviderClient>
{
    private readonly OperationInvoker _invoker;
    private readonly ClientSettings _settings;
    private readonly ClientLifetime _lifetime;

    // Null for a view, which shares the connections of its client.
    private readonly HttpMessageInvoker? _http;

    // The innermost of its inner handlers opens the connections.
    private readonly HttpMessageHandler _transport;
    private CognitoIdentityProviderClient? _paginatorClient;

    /// <summary>Initializes a new instance with settings from the environment and the AWS profile.</summary>
    /// <exception cref="OptionsValidationException">Settings are missing or invalid. The exception lists every problem.</exception>
    public CognitoIdentityProviderClient()
        : this(new CognitoClientOptions())
    {
    }

    /// <summary>Initializes a new instance that owns its connections and closes them when it is disposed.</summary>
    /// <param name="options">The options, which are copied. Unset options are read from the environment, then from the AWS profile.</param>
    /// <exception cref="OptionsValidationException">Settings are missing or invalid. The exception lists every problem.</exception>
    public CognitoIdentityProviderClient(CognitoClientOptions options)
        : this(SettingsResolver.Resolve(options), ConnectionPool.Create())
    {
    }

    /// <summary>Initializes a new instance that sends through your own <see cref="HttpClient"/>.</summary>
    /// <param name="httpClient">The HttpClient. It is not disposed with this client.</param>
    /// <param name="options">The options, which are copied. Unset options are read from the environment, then from the AWS profile.</param>
    /// <exception cref="OptionsValidationException">Settings are missing or invalid. The exception lists every problem.</exception>
    /// <remarks>
    /// <para>Calls are signed before they reach the HttpClient, so its handlers must not change signed headers or the body. Its
    /// <see cref="HttpClient.Timeout"/> ends an attempt if it is shorter than <see cref="CognitoClientOptions.AttemptTimeout"/>.</para>
    /// <para>Set <c>AllowAutoRedirect</c> of its handler to false, because a redirect would send passwords and tokens to another host. A
    /// redirected call throws a <see cref="CognitoResponseException"/>, but by then its secrets have been sent.</para>
    /// </remarks>
    public CognitoIdentityProviderClient(HttpClient httpClient, CognitoClientOptions options)
        : this(SettingsResolver.Resolve(options), CreateForwarder(httpClient))
    {
    }

    /// <summary>Initializes a new instance over an invoker whose pipeline signs.</summary>
    internal CognitoIdentityProviderClient(
        HttpMessageInvoker signing, ClientSettings settings, EndpointClock clock, HttpMessageHandler transport)
        : this(signing, settings, clock, transport, new ClientLifetime(settings.Key))
    {
        _http = signing;
        if (settings.Logger.IsEnabled(LogLevel.Debug))
        {
            settings.Logger.SettingsResolved(
                Region, Endpoint.AbsoluteUri, settings.RetryMode, settings.MaxAttempts, settings.Timeout, settings.AttemptTimeout);
        }
    }

    private CognitoIdentityProviderClient(
        HttpMessageInvoker signing, ClientSettings settings, EndpointClock clock, HttpMessageHandler transport, ClientLifetime lifetime)
        : this(
            new OperationInvoker(
                signing, CognitoIdentityProviderService.Description, settings, clock, lifetime, HandlerGuard.Create(transport)),
            settings,
            transport,
            lifetime)
    {
    }

    private CognitoIdentityProviderClient(
        OperationInvoker invoker, ClientSettings settings, HttpMessageHandler transport, ClientLifetime lifetime)
    {
        _invoker = invoker;
        _lifetime = lifetime;
        _transport = transport;
        _settings = settings;
        Region = settings.Region;
        Endpoint = settings.Endpoint;
    }

    private CognitoIdentityProviderClient(ClientSettings settings, HttpMessageHandler transport)
        : this(settings, transport, new EndpointClock(settings.TimeProvider, settings.Logger))
    {
    }

    private CognitoIdentityProviderClient(ClientSettings settings, HttpMessageHandler transport, EndpointClock clock)
        : this(
            new HttpMessageInvoker(SigningHandler.Create(settings, CognitoIdentityProviderService.Description, clock, transport)),
            settings,
            clock,
            transport)
    {
    }

    /// <summary>The AWS region that calls are signed for, such as <c>eu-central-1</c>.</summary>
    public string Region { get; }

    /// <summary>The URL that calls are sent to.</summary>
    public Uri Endpoint { get; }

    /// <summary>True if the client calls user pools of any region.</summary>
    internal bool ServesAnyRegion => _settings.HasCustomEndpoint || _settings.AllowOtherRegion;

    /// <summary>
    /// Returns the settings of the client, the origin of each, the proxies and the credentials, without secrets. Sends nothing to the
    /// service.
    /// </summary>
    /// <param name="cancellationToken">Cancels the look-up of credentials.</param>
    /// <returns>The diagnosis. If no credentials are found, it contains the reason.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    /// <remarks>
    /// Credentials are looked up as for a signed operation, which can take up to <see cref="CognitoClientOptions.AttemptTimeout"/>.
    /// </remarks>
    public async Task<ClientDiagnosis> DiagnoseAsync(CancellationToken cancellationToken = default)
    {
        _lifetime.ThrowIfEnded();
        return await ClientDiagnoser.DiagnoseAsync(_settings, _transport, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connections that the client owns. Your own <see cref="HttpClient"/> is not disposed.</summary>
    /// <remarks>
    /// Later calls throw <see cref="ObjectDisposedException"/>, as do those of its views. Disposing a view has no effect.
    /// </remarks>
    public void Dispose()
    {
        if (_http is not null)
        {
            _lifetime.End();
            _http.Dispose();
        }
    }

    /// <summary>Returns a view that sends requests for user pools of any region.</summary>
    internal CognitoIdentityProviderClient AllowOtherRegion() =>
        new(_invoker.With(new(), allowOtherRegion: true), _settings, _transport, _lifetime);

    ICognitoIdentityProviderClient ICallOptionsClient.WithOptions(CallOptions options)
    {
        CallOptionsValidation.ThrowIfInvalid(options);
        return new CognitoIdentityProviderClient(_invoker.With(options), _settings, _transport, _lifetime);
    }

    ICognitoIdentityProviderClient IPaginatorClient<ICognitoIdentityProviderClient>.GetPaginatorClient() =>
        _paginatorClient ??= new(_invoker.CreatePaginatorInvoker(), _settings, _transport, _lifetime);

    /// <summary>Creates a client that sends through a handler.</summary>
    internal static CognitoIdentityProviderClient Create(ClientSettings settings, HttpMessageHandler transport) =>
        new(settings, transport);

    private static RedirectGuard CreateForwarder(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return new RedirectGuard(new HttpClientForwarder(httpClient));
    }
}
