namespace Fixture.Deconstructed;

internal static class Deconstruction
{
    public static char First(string text)
    {
        var (first, _) = text;
        return first;
    }
}
