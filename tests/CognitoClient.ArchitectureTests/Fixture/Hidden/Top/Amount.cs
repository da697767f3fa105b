namespace Fixture;

public class Amount
{
    public static implicit operator int(Amount amount) => amount.GetHashCode();
}
