namespace Fixture;

internal sealed class Concealed;
