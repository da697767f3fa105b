using Fixture;

public static class Conversion
{
    public static int Convert(System.Func<int, Receipt> make)
    {
        int total = make(1);
        return total;
    }
}
