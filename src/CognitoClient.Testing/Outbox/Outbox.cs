namespace CognitoClient.Testing;

/// <summary>The messages that user pools sent, the oldest first. Nothing leaves the process.</summary>
/// <remarks>Safe for concurrent use. The number of messages is limited by <see cref="InMemoryCognitoOptions.RecordLimit"/>.</remarks>
public sealed class Outbox
{
    private readonly Lock _gate = new();
    private readonly Queue<SentMessage> _messages = [];
    private readonly int _limit;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Outbox(int limit) => _limit = limit;

    /// <summary>
    /// Decides for each message whether its delivery fails. The operation then fails with <c>CodeDeliveryFailureException</c>, and the
    /// message is not recorded. Null, the default, if all messages are delivered.
    /// </summary>
    public Func<SentMessage, bool>? FailDelivery { get; set; }

    /// <summary>The messages, the oldest first.</summary>
    public IReadOnlyList<SentMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Returns the messages to a user, the oldest first.</summary>
    /// <param name="user">The user name, or the e-mail address or phone number of a message.</param>
    /// <returns>The messages.</returns>
    public IReadOnlyList<SentMessage> To(string user)
    {
        ArgumentException.ThrowIfNullOrEmpty(user);
        return [.. Messages.Where(message => message.Username == user || message.Destination == user)];
    }

    /// <summary>Returns the code of the last message to a user.</summary>
    /// <param name="user">The user name, or the e-mail address or phone number of a message.</param>
    /// <returns>The code or temporary password.</returns>
    /// <exception cref="InvalidOperationException">The user got no message.</exception>
    public string LastCode(string user) => To(user) is [.., var last]
        ? last.Code
        : throw new InvalidOperationException(
            $"No message to '{user}' was sent. Messages to other users in the outbox: {Messages.Count}.");

    /// <summary>Returns the first message that matches, or waits for it.</summary>
    /// <param name="match">The condition.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The message.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task<SentMessage> WaitForAsync(Func<SentMessage, bool> match, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(match);
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (_messages.FirstOrDefault(match) is { } found)
                {
                    return found;
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Removes all messages.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _messages.Clear();
        }
    }

    internal void Add(SentMessage message)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            _messages.Enqueue(message);
            if (_messages.Count > _limit)
            {
                _messages.Dequeue();
            }

            waiting = _next;
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }
}
