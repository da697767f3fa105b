namespace Fixture;

[AttributeUsage(AttributeTargets.All)]
public sealed class MarkAttribute : Attribute;
