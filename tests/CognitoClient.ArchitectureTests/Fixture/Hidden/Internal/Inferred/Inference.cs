using Fixture.Sources;

namespace Fixture.Inferred;

internal static class Inference
{
    public static int Measure()
    {
        var owner = Source.Current();
        return owner.Part.Size;
    }
}
