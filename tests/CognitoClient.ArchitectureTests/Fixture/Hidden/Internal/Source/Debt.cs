namespace Fixture.Sources;

internal sealed class Debt : Amount;
