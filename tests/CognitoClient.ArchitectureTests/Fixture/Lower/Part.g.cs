namespace Fixture.Below;

public sealed partial class Part : Counter;
