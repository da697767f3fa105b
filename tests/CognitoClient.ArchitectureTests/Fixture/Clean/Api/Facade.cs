using Fixture.Clean.Internal;

namespace Fixture.Clean;

/// <summary>Uses what stands below it.</summary>
public sealed partial class Facade
{
    private readonly Engine _engine = new();

    public int Run() => _engine.Run() + Ready;

    private sealed class Nested;
}
