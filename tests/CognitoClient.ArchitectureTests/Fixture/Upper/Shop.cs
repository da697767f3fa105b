namespace Fixture;

public static class Shop
{
    public static int Sum(this Goods goods) => goods.Prices.Length;

    public static Receipt Pay() => new();
}

public sealed class Receipt
{
    public int Total { get; init; }

    public static implicit operator int(Receipt receipt) => receipt.Total;
}

public abstract class Counter;
