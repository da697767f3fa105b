using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Settings;
using CognitoClient.Model;
using CognitoClient.Serialization;
using CognitoClient.Testing.Internal.Checks;
using CognitoClient.Testing.Internal.Operations;
using CognitoClient.Testing.Internal.Redirection;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Wire;
using Microsoft.Extensions.Options;

namespace CognitoClient.Testing;

/// <summary>Amazon Cognito user pools in the process, for tests, demos and scripts.</summary>
/// <remarks>
/// <para>User pools, app clients and users behave like those of the service: the same defaults, errors and messages, sign-in with SRP,
/// tokens that verify. Nothing is sent over a network, and no AWS account or credentials are needed.</para>
/// <para>Operations that are not available fail with the error code <c>OperationNotImplemented</c> and a message with their name.</para>
/// <para>Instances are independent of each other, so that tests can run in parallel, each with its own. An instance is safe for concurrent
/// use.</para>
/// </remarks>
public sealed class InMemoryCognito
{
    private readonly Account _account;
    private readonly OperationRunner _runner;

    /// <summary>Initializes a new instance without user pools.</summary>
    /// <param name="options">The options, which are copied. Null for the defaults.</param>
    /// <exception cref="OptionsValidationException">Options are invalid. The exception lists every problem.</exception>
    public InMemoryCognito(InMemoryCognitoOptions? options = null)
    {
        Options = (options ?? new()).Copy();
        OptionsCheck.ThrowIfInvalid(Options);
        Clock = new InMemoryClock(TimeProvider.System);
        Outbox = new Outbox(Options.RecordLimit);
        Requests = new RequestLog(Options.RecordLimit);
        _account = new Account(Options, Clock, new IdGenerator(Options.Seed));
        _runner = new OperationRunner(_account, Outbox, Behaviors.Create());
    }

    /// <summary>The clock of the user pools, and of the clients, sign-ins and sessions that were created through this instance.</summary>
    public InMemoryClock Clock { get; }

    /// <summary>The messages to users, with their codes.</summary>
    public Outbox Outbox { get; }

    /// <summary>The requests that were sent to the user pools.</summary>
    public RequestLog Requests { get; }

    /// <summary>The calls that are to fail.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The user pools of all regions, those of <see cref="AddPool"/> and those that clients created.</summary>
    public IReadOnlyList<InMemoryUserPool> Pools =>
        [.. _account.AllPools.OrderBy(pool => pool.Id, StringComparer.Ordinal).Select(pool => new InMemoryUserPool(this, pool))];

    internal InMemoryCognitoOptions Options { get; }

    internal Account Account => _account;

    /// <summary>Creates a user pool.</summary>
    /// <param name="name">The name. Names need not be unique.</param>
    /// <param name="configure">
    /// Changes the settings, for example <c>request => request with { UsernameAttributes = [UsernameAttributeType.Email] }</c>. Null for
    /// the defaults of the service.
    /// </param>
    /// <param name="region">The AWS region. Null for that of <see cref="InMemoryCognitoOptions"/>.</param>
    /// <returns>The user pool.</returns>
    /// <exception cref="ArgumentException">The region is not the name of a region.</exception>
    /// <exception cref="CognitoIdentityProviderException">The service would refuse the settings.</exception>
    public InMemoryUserPool AddPool(
        string name = "users", Func<CreateUserPoolRequest, CreateUserPoolRequest>? configure = null, string? region = null)
    {
        if (region is not null && OptionsCheck.FindRegionFault(region) is { } fault)
        {
            throw new ArgumentException(fault, nameof(region));
        }

        var request = new CreateUserPoolRequest { PoolName = name };
        var response = Run(
            CognitoIdentityProviderOperations.CreateUserPool, region ?? Options.Region, configure?.Invoke(request) ?? request);
        return GetPool(response.UserPool!.Id!);
    }

    /// <summary>Finds a user pool of any region.</summary>
    /// <param name="userPoolId">The ID.</param>
    /// <returns>The user pool.</returns>
    /// <exception cref="ResourceNotFoundException">The user pool does not exist.</exception>
    public InMemoryUserPool GetPool(string userPoolId)
    {
        ArgumentNullException.ThrowIfNull(userPoolId);
        return _account.AllPools.FirstOrDefault(pool => pool.Id == userPoolId) is { } pool
            ? new InMemoryUserPool(this, pool)
            : throw new ResourceNotFoundException($"User pool {userPoolId} does not exist.");
    }

    /// <summary>Creates a client of the user pools.</summary>
    /// <param name="configure">
    /// Changes the options, for example <see cref="CognitoClientOptions.Region"/>. Credentials and the endpoint have no effect. Null for
    /// the region of <see cref="InMemoryCognitoOptions"/>.
    /// </param>
    /// <returns>The client.</returns>
    public CognitoIdentityProviderClient CreateClient(Action<CognitoClientOptions>? configure = null)
    {
        var options = new CognitoClientOptions { Region = Options.Region };
        configure?.Invoke(options);
        ClientRedirection.Apply(options, Clock);
        return CognitoIdentityProviderClient.Create(SettingsResolver.Resolve(options), CreateHandler());
    }

    /// <summary>Creates a handler that answers requests as the service does, for an <see cref="HttpClient"/> of your own.</summary>
    /// <returns>
    /// The handler. Any URL is answered. Requests to a regional endpoint of Cognito see the user pools of that region; others, those of the
    /// region that they are signed for or, without a signature, of <see cref="InMemoryCognitoOptions.Region"/>.
    /// </returns>
    /// <remarks>A GET request for <c>/{user pool}/.well-known/jwks.json</c> returns the keys that verify tokens.</remarks>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(_account, _runner, Requests, Faults);

    internal TResponse Run<TRequest, TResponse>(OperationDescriptor<TRequest, TResponse> operation, string region, TRequest request)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse> =>
        _runner.Run(operation, region, request);
}
