using Fixture.Sources;

namespace Fixture.Converted;

internal static class Conversion
{
    public static int Convert(Debt debt) => debt;
}
