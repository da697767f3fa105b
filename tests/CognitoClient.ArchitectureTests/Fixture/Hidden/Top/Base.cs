namespace Fixture;

public abstract class Base;
