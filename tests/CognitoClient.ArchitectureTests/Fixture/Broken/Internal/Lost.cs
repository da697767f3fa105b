namespace Fixture.Broken;

internal sealed class Lost
{
    public Nowhere? Place { get; init; }
}
