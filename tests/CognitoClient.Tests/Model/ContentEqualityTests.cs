using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

public class ContentEqualityTests
{
    private static ListUsersResponse Page => new()
    {
        Users = [new() { Username = "ada", Attributes = [new() { Name = "email", Value = "a@b" }] }],
    };

    public static TheoryData<ListUsersResponse> Others { get; } =
    [
        new ListUsersResponse(),
        new ListUsersResponse { Users = [] },
        Page with { Users = [.. Page.Users, .. Page.Users] },
        Page with { Users = [Page.Users[0] with { Attributes = [] }] },
        Page with { Users = [Page.Users[0] with { Attributes = [new() { Name = "email", Value = "b@b" }] }] },
    ];

    [Fact]
    public void Equals_NestedLists_ComparesTheirItems() => AssertEqual(Page, Page);

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Equals_OtherItems_IsFalse(ListUsersResponse other) => Assert.NotEqual(Page, other);

    [Fact]
    public void Equals_AbsentAndEmptyList_IsFalse() => Assert.NotEqual(new ListUsersResponse(), new ListUsersResponse { Users = [] });

    [Fact]
    public void Equals_ListsOfOtherTypes_ComparesTheirItems() => AssertEqual(
        new AdminDeleteUserAttributesRequest { UserPoolId = "p", Username = "u", UserAttributeNames = ["a", "b"] },
        new AdminDeleteUserAttributesRequest { UserPoolId = "p", Username = "u", UserAttributeNames = ImmutableArray.Create("a", "b") });

    [Fact]
    public void Equals_ListsOfEnumerations_ComparesTheirItems()
    {
        AssertEqual(Client("ALLOW_USER_AUTH"), Client("ALLOW_USER_AUTH"));
        Assert.NotEqual(Client("ALLOW_USER_AUTH"), Client("ALLOW_CUSTOM_AUTH"));

        static UserPoolClientType Client(string flow) => new() { ExplicitAuthFlows = [flow] };
    }

    [Fact]
    public void Equals_Maps_ComparesTheirEntriesInAnyOrder()
    {
        var request = new InitiateAuthRequest { ClientId = "c", AuthFlow = AuthFlowType.UserPasswordAuth };
        Dictionary<string, string> parameters = new() { ["USERNAME"] = "ada", ["PASSWORD"] = "p" };

        AssertEqual(
            request with { AuthParameters = parameters },
            request with { AuthParameters = parameters.Reverse().ToFrozenDictionary() });
        Assert.NotEqual(
            request with { AuthParameters = parameters },
            request with { AuthParameters = new Dictionary<string, string>(parameters) { ["PASSWORD"] = "q" } });
        Assert.NotEqual(
            request with { AuthParameters = parameters },
            request with { AuthParameters = new Dictionary<string, string> { ["USERNAME"] = "ada", ["OTHER"] = "p" } });
        Assert.NotEqual(request, request with { AuthParameters = new Dictionary<string, string>() });
    }

    [Fact]
    public void Equals_Documents_ComparesTheirValues()
    {
        AssertEqual(Credential("""{"a":1,"b":[2]}"""), Credential("""{ "b": [2], "a": 1 }"""));
        Assert.NotEqual(Credential("""{"a":1}"""), Credential("""{"a":2}"""));
        AssertEqual(Credential(null), Credential(null));
        Assert.NotEqual(Credential("null"), Credential(null));

        static CompleteWebAuthnRegistrationRequest Credential(string? json) =>
            new() { AccessToken = "t", Credential = json is null ? default : JsonElement.Parse(json) };
    }

    [Fact]
    public void Equals_Bytes_ComparesThem()
    {
        AssertEqual(Image(1, 2), Image(1, 2));
        Assert.NotEqual(Image(1, 2), Image(1, 3));
        Assert.NotEqual(Image(), new SetUICustomizationRequest { UserPoolId = "p" });

        static SetUICustomizationRequest Image(params byte[] bytes) => new() { UserPoolId = "p", ImageFile = bytes };
    }

    private static void AssertEqual<T>(T one, T other)
        where T : IEquatable<T> => Assert.Equal((true, true), (one.Equals(other), one.GetHashCode() == other.GetHashCode()));
}
