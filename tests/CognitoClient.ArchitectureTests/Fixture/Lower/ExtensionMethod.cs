namespace Fixture.Below;

public static class ExtensionMethod
{
    public static int Count(Goods goods) => goods.Sum();
}
