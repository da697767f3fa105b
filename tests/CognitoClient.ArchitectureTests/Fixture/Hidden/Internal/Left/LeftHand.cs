using Fixture.Right;

namespace Fixture.Left;

internal static class LeftHand
{
    public static void Clap() => RightHand.Clap();
}
