namespace Fixture;

public sealed class Owner
{
    public Part Part { get; } = new();
}
