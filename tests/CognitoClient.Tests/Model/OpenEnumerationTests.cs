using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

public class OpenEnumerationTests
{
    public static TheoryData<UserStatusType, UserStatusType, bool> Pairs { get; } = new()
    {
        { UserStatusType.Confirmed, "CONFIRMED", true },
        { "of the future", "of the future", true },
        { default, "", true },
        { UserStatusType.Confirmed, UserStatusType.Unconfirmed, false },
        { UserStatusType.Confirmed, "confirmed", false },
        { UserStatusType.Confirmed, default, false },
    };

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void Equals_AnyPair_ComparesTheText(UserStatusType one, UserStatusType other, bool equal)
    {
        Assert.Equal(
            (equal, equal, equal, !equal),
            (one.Equals(other), one.Equals((object)other), one == other, one != other));
        Assert.Equal(equal, one.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void Equals_SomethingElse_IsFalse() => Assert.False(UserStatusType.Confirmed.Equals("CONFIRMED" as object));
}
