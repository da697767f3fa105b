namespace Fixture.Added;

internal static class Adding
{
    // The element calls an extension method that is not named at all.
    public static List<string> Create() => new() { 1 };
}
