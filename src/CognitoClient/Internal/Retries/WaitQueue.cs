namespace CognitoClient.Internal.Retries;

/// <summary>A call that waits for a token. Its result is true for a token, or false if its time has expired.</summary>
/// <param name="deadline">The deadline, in seconds since the limiter's start.</param>
internal sealed class Waiter(double deadline) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public double Deadline => deadline;
}

/// <summary>The calls that wait for tokens, first come, first served. Not thread-safe: the owner locks.</summary>
internal sealed class WaitQueue
{
    private readonly LinkedList<Waiter> _waiters = new();

    public int Count => _waiters.Count;

    public double EarliestDeadline => _waiters.Min(waiter => waiter.Deadline);

    public void Enqueue(Waiter waiter) => _waiters.AddLast(waiter);

    public void Remove(Waiter waiter) => _waiters.Remove(waiter);

    /// <summary>Releases the first call; false if no call is waiting.</summary>
    public bool TryRelease()
    {
        while (_waiters.First is { } first)
        {
            _waiters.Remove(first);
            if (first.Value.TrySetResult(true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Dismisses the calls whose time has expired.</summary>
    public void ExpireBefore(double now)
    {
        for (LinkedListNode<Waiter>? node = _waiters.First, next; node is not null; node = next)
        {
            next = node.Next;
            if (node.Value.Deadline <= now)
            {
                _waiters.Remove(node);
                node.Value.TrySetResult(false);
            }
        }
    }
}
