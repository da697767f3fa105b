using CognitoClient.Testing.Internal.Checks;

namespace CognitoClient.Testing;

/// <summary>The requests that were sent to the user pools, the oldest first.</summary>
/// <remarks>
/// Safe for concurrent use. The number of requests is limited by <see cref="InMemoryCognitoOptions.RecordLimit"/>.
/// </remarks>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = [];
    private readonly int _limit;

    internal RequestLog(int limit) => _limit = limit;

    /// <summary>The requests, the oldest first.</summary>
    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Returns the requests of a type, such as <c>Requests.OfType&lt;SignUpRequest&gt;()</c>, the oldest first.</summary>
    /// <typeparam name="TRequest">The type of the requests.</typeparam>
    /// <returns>The requests.</returns>
    public IReadOnlyList<TRequest> OfType<TRequest>()
        where TRequest : class => [.. All.Select(request => request.Request).OfType<TRequest>()];

    /// <summary>Returns the requests for an operation, the oldest first.</summary>
    /// <param name="operation">The name of the operation, such as <c>SignUp</c>.</param>
    /// <returns>The requests.</returns>
    /// <exception cref="ArgumentException">The operation is unknown.</exception>
    public IReadOnlyList<RecordedRequest> For(string operation)
    {
        OperationNames.ThrowIfUnknown(operation);
        return [.. All.Where(request => request.Operation == operation)];
    }

    /// <summary>Removes all requests.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }

    internal void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > _limit)
            {
                _requests.Dequeue();
            }
        }
    }
}
