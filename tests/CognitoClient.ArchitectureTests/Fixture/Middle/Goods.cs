namespace Fixture;

public sealed class Goods
{
    public int[] Prices { get; init; } = [];
}
