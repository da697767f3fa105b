namespace Fixture.Below;

public static class Shown;
