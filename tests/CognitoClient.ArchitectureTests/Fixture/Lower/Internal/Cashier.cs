namespace Fixture.Below;

internal static class Cashier
{
    public static Receipt Last { get; } = null!;
}
