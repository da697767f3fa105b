namespace Fixture.Looped;

internal static class Looping
{
    public static int Sum()
    {
        var sum = 0;
        foreach (var number in 3)
        {
            sum += number;
        }

        return sum;
    }
}
