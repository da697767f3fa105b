namespace Fixture.Clean.Internal;

internal sealed class Gear
{
    public int Turn() => nameof(Gear).Length;
}
