using System.Text.Json;
using CognitoClient.Authentication;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

public class RecordDifferenceTests
{
    [Fact]
    public void Between_EqualRecords_IsEmpty() => Assert.Empty(RecordDifference.Between(Page("a"), Page("a")));

    [Fact]
    public void Between_SensitiveMembers_ShowsPathsOnly()
    {
        var one = new SignUpRequest { ClientId = "c", Username = "ada", Password = "one" };

        Assert.Equal(
            ["$.Username: differs (redacted)", "$.Password: differs (redacted)"],
            Texts(one, one with { Username = "eve", Password = null }));
    }

    [Fact]
    public void Between_TokensAndDevices_ShowsPathsOnly()
    {
        var tokens = new SignInTokens { AccessToken = "a", IdToken = "a", RefreshToken = "a", SignInName = "a" };
        var device = new DeviceSecret { DeviceKey = "k", DeviceGroupKey = "g", Password = "a" };

        Assert.Equal(
            [
                "$.AccessToken: differs (redacted)",
                "$.IdToken: differs (redacted)",
                "$.RefreshToken: differs (redacted)",
                "$.SignInName: differs (redacted)",
            ],
            Texts(tokens, new SignInTokens { AccessToken = "b", IdToken = "b", RefreshToken = "b", SignInName = "b" }));
        Assert.Equal(["$.Password: differs (redacted)"], Texts(device, device with { Password = "b" }));
    }

    [Fact]
    public void Between_NestedMembers_NamesEachWithItsValues() => Assert.Equal(
        [
            """$.Users[0].Attributes[0].Name: expected "name", found "nickname" """.TrimEnd(),
            "$.Users[0].Attributes[0].Value: differs (redacted)",
            "$.Users[0].Enabled: expected no value, found true",
            """$.PaginationToken: expected "t", found no value""",
        ],
        Texts(
            Page("secret-1") with { PaginationToken = "t" },
            Page("secret-2") with
            {
                Users = [Page("secret-2").Users[0] with { Enabled = true, Attributes = [new() { Name = "nickname", Value = "secret-2" }] }],
            }));

    [Fact]
    public void Between_ItemMissing_ShowsItWithoutItsSecrets() => Assert.Equal(
        ["""$.Users[0]: expected {"Username":"***","Attributes":[{"Name":"name","Value":"***"}]}, found no value"""],
        Texts(Page("secret"), new ListUsersResponse { Users = [] }));

    [Fact]
    public void Between_AbsentAndEmpty_Differ() => Assert.Equal(
        ["$.Users: expected no value, found []"], Texts(new ListUsersResponse(), new ListUsersResponse { Users = [] }));

    [Fact]
    public void Between_Maps_NamesTheKeys() => Assert.Equal(
        ["""$.UserPoolTags.a: expected "1", found "2" """.TrimEnd(), """$.UserPoolTags.b: expected "1", found no value"""],
        Texts(
            new UserPoolType { UserPoolTags = new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" } },
            new UserPoolType { UserPoolTags = new Dictionary<string, string> { ["a"] = "2" } }));

    [Fact]
    public void Between_Documents_ComparesWithinThem() => Assert.Equal(
        ["$.Settings.a[1]: expected 2, found 3"],
        Texts(
            new ManagedLoginBrandingType { Settings = JsonElement.Parse("""{"a":[1,2]}""") },
            new ManagedLoginBrandingType { Settings = JsonElement.Parse("""{"a":[1,3]}""") }));

    private static IEnumerable<string> Texts<T>(T expected, T actual)
        where T : class, IJsonShape => RecordDifference.Between(expected, actual).Select(difference => difference.ToString());

    private static ListUsersResponse Page(string value) => new()
    {
        Users = [new() { Username = "ada", Attributes = [new() { Name = "name", Value = value }] }],
    };
}
