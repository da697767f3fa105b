namespace Fixture;

public sealed class Exposed;
