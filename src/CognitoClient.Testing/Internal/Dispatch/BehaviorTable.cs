using System.Diagnostics.CodeAnalysis;
using CognitoClient.Internal.Operations;
using CognitoClient.Serialization;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Dispatch;

/// <summary>The behavior of the operations, by name.</summary>
internal sealed class BehaviorTable
{
    private readonly Dictionary<string, Func<ServiceCall, object, ValueTask<object>>> _behaviors = new(StringComparer.Ordinal);

    /// <summary>Adds an operation of the account.</summary>
    public void Add<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation, Func<ServiceCall, TRequest, TResponse> behavior)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse> =>
        _behaviors.Add(operation.Name, (call, request) => new(behavior(call, (TRequest)request)));

    /// <summary>Adds an operation that waits, or that locks the state by itself.</summary>
    public void AddAsync<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation, Func<ServiceCall, TRequest, ValueTask<TResponse>> behavior)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse> =>
        _behaviors.Add(operation.Name, async (call, request) => await behavior(call, (TRequest)request).ConfigureAwait(false));

    /// <summary>Adds an operation on a user pool, which is locked meanwhile.</summary>
    public void AddForPool<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation,
        Func<TRequest, string> userPoolId,
        Func<ServiceCall, UserPool, TRequest, TResponse> behavior)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse> =>
        Add(operation, (call, request) =>
        {
            var pool = call.GetPool(userPoolId(request));
            lock (pool.Gate)
            {
                return behavior(call, pool, request);
            }
        });

    /// <summary>Adds an operation of the user of an access token. The user pool is locked meanwhile.</summary>
    public void AddForUser<TRequest, TResponse>(
        OperationDescriptor<TRequest, TResponse> operation,
        Func<TRequest, string> accessToken,
        Func<ServiceCall, TokenOwner, TRequest, TResponse> behavior)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse> =>
        Add(operation, (call, request) =>
        {
            // The signature is checked before the lock, the state inside, where it cannot change before the behavior reads it.
            var token = AccessTokens.Read(call, accessToken(request));
            lock (token.Pool.Gate)
            {
                return behavior(call, AccessTokens.Resolve(token), request);
            }
        });

    /// <summary>Finds the behavior of an operation.</summary>
    public bool TryGet(string operation, [NotNullWhen(true)] out Func<ServiceCall, object, ValueTask<object>>? behavior) =>
        _behaviors.TryGetValue(operation, out behavior);
}
