namespace CognitoClient.Internal.Retries;

/// <summary>The tokens for the retries of all calls of a client. Retries stop when most calls fail.</summary>
internal sealed class RetryQuota
{
    private readonly int _capacity;
    private int _available;

    public RetryQuota(int capacity)
    {
        _capacity = capacity;
        _available = capacity;
    }

    public int Available => Volatile.Read(ref _available);

    public bool TryTake(int cost)
    {
        var seen = Available;
        while (seen >= cost)
        {
            var before = Interlocked.CompareExchange(ref _available, seen - cost, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }

    public void GiveBack(int tokens)
    {
        var seen = Available;
        while (seen < _capacity)
        {
            var before = Interlocked.CompareExchange(ref _available, Math.Min(seen + tokens, _capacity), seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
