namespace CognitoClient.IntegrationTests.Faults;

/// <summary>What the process holds on to.</summary>
/// <param name="Bytes">Memory that is in use after a full collection.</param>
/// <param name="Timers">Timers that have yet to fire: a call that hangs has one.</param>
/// <param name="PendingWork">Work that waits for a thread.</param>
internal sealed record Footprint(long Bytes, long Timers, long PendingWork)
{
    public static Footprint Measure()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return new(GC.GetTotalMemory(forceFullCollection: true), Timer.ActiveCount, ThreadPool.PendingWorkItemCount);
    }
}
