namespace Fixture.Below;

internal static class Hidden;
