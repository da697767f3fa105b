using Fixture.Left;

namespace Fixture.Right;

internal static class RightHand
{
    public static void Clap() =>
        LeftHand.Clap();
}
