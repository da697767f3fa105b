namespace Fixture.Extended;

internal static class Extending
{
    // The class of the extension method is not named.
    public static string Call() => "up".Shout();
}
