namespace Fixture;

public sealed class Part
{
    public int Size => 1;
}
