using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Logging;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CognitoClient;

/// <summary>
/// A client of Amazon Cognito user pools. Build one and keep it: it is safe for concurrent use and holds its connections.
/// </summary>
public sealed partial class CognitoIdentityProviderClient : IDisposable, IPaginatorClient<ICognitoIdentityProviderClient>
{
    private readonly OperationInvoker _invoker;
    private readonly ClientSettings _settings;

    // Null for a view of another client, which owns the connections.
    private readonly HttpMessageInvoker? _http;
    private CognitoIdentityProviderClient? _forPaginator;

    /// <summary>Creates a client from the environment and the AWS profile alone.</summary>
    /// <exception cref="OptionsValidationException">Settings are missing or faulty; every fault is listed.</exception>
    public CognitoIdentityProviderClient()
        : this(new CognitoClientOptions())
    {
    }

    /// <summary>Creates a client with connections of its own, which are closed when it is disposed.</summary>
    /// <exception cref="OptionsValidationException">Settings are missing or faulty; every fault is listed.</exception>
    public CognitoIdentityProviderClient(CognitoClientOptions options)
        : this(SettingsResolver.Resolve(options), ConnectionPool.Create())
    {
    }

    /// <summary>Creates a client that sends through an <see cref="HttpClient"/> of yours, which is not disposed with it.</summary>
    /// <remarks>
    /// Calls are signed before your HttpClient sees them, so a handler of yours must leave signed headers and the body alone. Set
    /// <c>AllowAutoRedirect</c> of its handler to false: a redirect would take passwords and tokens to another host. A call that was
    /// redirected ends in a <see cref="CognitoResponseException"/>, but its secrets are gone by then. Its
    /// <see cref="HttpClient.Timeout"/> ends an attempt if it is shorter than <see cref="CognitoClientOptions.AttemptTimeout"/>.
    /// </remarks>
    /// <exception cref="OptionsValidationException">Settings are missing or faulty; every fault is listed.</exception>
    public CognitoIdentityProviderClient(HttpClient httpClient, CognitoClientOptions options)
        : this(SettingsResolver.Resolve(options), Forwarding(httpClient))
    {
    }

    /// <summary>Initializes a new instance over an invoker whose pipeline signs.</summary>
    internal CognitoIdentityProviderClient(HttpMessageInvoker signing, ClientSettings settings, EndpointClock clock)
        : this(new OperationInvoker(signing, CognitoIdentityProviderService.Description, settings, clock), settings)
    {
        _http = signing;
        if (settings.Logger.IsEnabled(LogLevel.Debug))
        {
            settings.Logger.SettingsResolved(
                Region, Endpoint.AbsoluteUri, settings.RetryMode, settings.MaxAttempts, settings.Timeout, settings.AttemptTimeout);
        }
    }

    private CognitoIdentityProviderClient(OperationInvoker invoker, ClientSettings settings)
    {
        _invoker = invoker;
        _settings = settings;
        Region = settings.Region;
        Endpoint = settings.Endpoint;
    }

    private CognitoIdentityProviderClient(ClientSettings settings, HttpMessageHandler transport)
        : this(settings, transport, new EndpointClock(settings.TimeProvider, settings.Logger))
    {
    }

    private CognitoIdentityProviderClient(ClientSettings settings, HttpMessageHandler transport, EndpointClock clock)
        : this(new HttpMessageInvoker(SigningHandler.Create(settings, CognitoIdentityProviderService.Description, clock, transport)), settings, clock)
    {
    }

    /// <summary>The region that calls are signed for.</summary>
    public string Region { get; }

    /// <summary>Where calls go.</summary>
    public Uri Endpoint { get; }

    /// <summary>
    /// Says what the client works with and where region, endpoint, credentials and retry mode came from, without secrets. Looks credentials up
    /// as a signed operation would; sends nothing to the service.
    /// </summary>
    /// <remarks>The look-up may take as long as an attempt (<see cref="CognitoClientOptions.AttemptTimeout"/>).</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ClientDiagnosis> DiagnoseAsync(CancellationToken cancellationToken = default) =>
        ClientDiagnoser.DiagnoseAsync(_settings, cancellationToken);

    /// <summary>Closes the client's connections; those of an <see cref="HttpClient"/> that was given stay open.</summary>
    public void Dispose() => _http?.Dispose();

    ICognitoIdentityProviderClient IPaginatorClient<ICognitoIdentityProviderClient>.ForPaginator() =>
        _forPaginator ??= new(_invoker.ForPaginator(), _settings);

    /// <summary>Creates a client over a transport of any kind.</summary>
    internal static CognitoIdentityProviderClient Create(ClientSettings settings, HttpMessageHandler transport) =>
        new(settings, transport);

    private static RedirectGuard Forwarding(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return new RedirectGuard(new HttpClientForwarder(httpClient));
    }
}
