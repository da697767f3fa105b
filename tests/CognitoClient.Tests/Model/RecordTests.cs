using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

public class RecordTests
{
    private static CreateUserPoolClientRequest Request => new() { UserPoolId = "pool", ClientName = "app", EnableTokenRevocation = true };

    public static TheoryData<CreateUserPoolClientRequest> Changed { get; } =
    [
        Request with { UserPoolId = "other" },
        Request with { RefreshTokenValidity = 7 },
        Request with { EnableTokenRevocation = null },
        Request with { RefreshTokenRotation = new RefreshTokenRotationType { Feature = FeatureType.Enabled } },
    ];

    [Fact]
    public void GetHashCode_EqualRecords_IsTheSame() => Assert.Equal((Request, Request.GetHashCode()), (Request, Request.GetHashCode()));

    [Theory]
    [MemberData(nameof(Changed), DisableDiscoveryEnumeration = true)]
    public void GetHashCode_AnyMemberChanged_Differs(CreateUserPoolClientRequest changed)
    {
        Assert.NotEqual(Request, changed);
        Assert.NotEqual(Request.GetHashCode(), changed.GetHashCode());
    }

    [Fact]
    public void ToString_NoMemberSet_IsTheName()
    {
        Assert.Equal("AddCustomAttributesResponse { }", new AddCustomAttributesResponse().ToString());
        Assert.Equal("AdminCreateUserResponse { }", new AdminCreateUserResponse().ToString());
    }

    [Fact]
    public void ToString_MembersSet_NamesThoseOnly() => Assert.Equal(
        "CreateUserPoolClientRequest { UserPoolId = pool, ClientName = app, EnableTokenRevocation = True }", Request.ToString());
}
