namespace Fixture.Generated;

internal sealed partial class Widget;
