namespace Fixture.Clean.Internal;

/// <summary>Documentation may point upward: <see cref="Facade"/>.</summary>
internal sealed class Engine
{
    public int Run() => new Gear().Turn();
}
