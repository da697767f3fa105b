namespace Fixture.Unlisted;

internal sealed class Forgotten;
