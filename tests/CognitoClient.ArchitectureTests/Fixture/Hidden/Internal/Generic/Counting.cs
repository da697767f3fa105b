using Fixture.Sources;

namespace Fixture.Generic;

internal static class Counting
{
    public static int Count() => Source.All().Count;
}
