using System.Collections.Concurrent;

namespace CognitoClient.IntegrationTests.Concurrency;

/// <summary>One thread that runs what is posted to it, like that of a window.</summary>
internal sealed class SingleThread : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _work = [];

    /// <summary>Runs a task on a thread of its own, to which all continuations that ask for it come back.</summary>
    public static Task RunAsync(Func<Task> start) => OnThreadAsync(context =>
    {
        var task = start();
        task.ContinueWith(_ => context._work.CompleteAdding(), TaskScheduler.Default);
        foreach (var (callback, state) in context._work.GetConsumingEnumerable())
        {
            callback(state);
        }

        task.GetAwaiter().GetResult();
    });

    /// <summary>Blocks a thread of its own on a task, so that nothing that is posted to it ever runs.</summary>
    public static Task BlockAsync(Func<Task> start) => OnThreadAsync(_ => start().GetAwaiter().GetResult());

    public override void Post(SendOrPostCallback d, object? state) => _work.TryAdd((d, state));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();

    private static Task OnThreadAsync(Action<SingleThread> act)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            var context = new SingleThread();
            SetSynchronizationContext(context);
            try
            {
                act(context);
                done.SetResult();
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }) { IsBackground = true };
        thread.Start();
        return done.Task;
    }
}
