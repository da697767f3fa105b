using Fixture.Sources;

namespace Fixture.Created;

internal static class Creation
{
    public static void Create() => Source.Take(new());
}
