namespace Fixture.Child;

// The type of the parent namespace needs no using.
internal sealed class Namesake
{
    public Owner? Owner { get; init; }
}
