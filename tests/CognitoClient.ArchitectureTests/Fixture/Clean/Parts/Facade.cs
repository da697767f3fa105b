namespace Fixture.Clean;

public partial class Facade
{
    /// <summary>Uses a member of the type's other part.</summary>
    public int RunTwice() => Run() + Run();

    private const int Ready = 1;
}
