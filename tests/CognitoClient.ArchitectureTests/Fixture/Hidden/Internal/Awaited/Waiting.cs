namespace Fixture.Awaited;

internal static class Waiting
{
    public static async Task WaitAsync() => await TimeSpan.Zero;
}
