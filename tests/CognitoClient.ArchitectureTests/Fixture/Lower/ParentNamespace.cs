namespace Fixture.Below
{
    /// <summary>Documentation may name <see cref="Counter"/>; no using is needed to see a parent's types.</summary>
    public static class ParentNamespace
    {
        public static object Make() => Shop.Pay();
    }
}
