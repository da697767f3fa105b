namespace Fixture.Below;

public static class Inferred
{
    public static int Read()
    {
        var receipt = Cashier.Last;
        return receipt.Total;
    }
}
