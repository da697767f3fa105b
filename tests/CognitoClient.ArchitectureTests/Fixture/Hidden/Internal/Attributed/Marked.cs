namespace Fixture.Attributed;

[Mark]
internal sealed class Marked;
