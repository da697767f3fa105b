namespace CognitoClient.Internal.Retries;

/// <summary>A call that waits for a token. It ends with true for a token, with false when its time is up.</summary>
/// <param name="deadline">When its time is up, in seconds from the limiter's start.</param>
internal sealed class Waiter(double deadline) : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public double Deadline => deadline;
}

/// <summary>Those that wait for tokens, first come, first served. Its owner locks.</summary>
internal sealed class WaitQueue
{
    private readonly LinkedList<Waiter> _waiters = new();

    public int Count => _waiters.Count;

    public double EarliestDeadline => _waiters.Min(waiter => waiter.Deadline);

    public void Enqueue(Waiter waiter) => _waiters.AddLast(waiter);

    public void Remove(Waiter waiter) => _waiters.Remove(waiter);

    /// <summary>Lets the first one go; false when none is left that still waits.</summary>
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

    /// <summary>Tells those whose time is up.</summary>
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
