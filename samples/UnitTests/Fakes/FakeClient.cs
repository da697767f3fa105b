using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CognitoClient;

namespace UnitTests.Fakes;

/// <summary>
/// A hand-written fake of the client. The interface has 140 operations, so <see cref="DispatchProxy"/> implements it: a test sets up only
/// the operations that it needs.
/// </summary>
[SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy creates a derived class at run time.")]
internal class FakeClient : DispatchProxy
{
    private readonly Dictionary<Type, Func<object, Task>> _operations = [];

    /// <summary>The requests that were received.</summary>
    public List<object> Requests { get; } = [];

    /// <summary>The fake, as the code under test expects it.</summary>
    public ICognitoIdentityProviderClient Client => (ICognitoIdentityProviderClient)(object)this;

    public static FakeClient Create() => (FakeClient)(object)Create<ICognitoIdentityProviderClient, FakeClient>();

    /// <summary>Sets up an operation: a function that returns the response or throws an exception.</summary>
    public FakeClient On<TRequest, TResponse>(Func<TRequest, TResponse> respond)
        where TRequest : notnull
    {
        _operations[typeof(TRequest)] = request => RespondAsync(respond, (TRequest)request);
        return this;
    }

    // Each operation has the parameters (request, cancellationToken), and its own type of request.
    protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var request = args![0]!;
        Requests.Add(request);
        return _operations.TryGetValue(request.GetType(), out var respond)
            ? respond(request)
            : throw new NotSupportedException($"The test does not set up {targetMethod!.Name}.");
    }

    // Like the client, this throws exceptions where the task is awaited.
    private static async Task<TResponse> RespondAsync<TRequest, TResponse>(Func<TRequest, TResponse> respond, TRequest request)
    {
        await Task.Yield();
        return respond(request);
    }
}
