using CognitoClient.Internal.Settings;

namespace CognitoClient.Tests.Settings;

public class ProfileFileTests
{
    private static readonly ProfileFile File = ProfileFile.Parse("""
        # a comment
        stray = before any section
        [default]
        Region=eu-west-1
        [profile dev]   ; a comment
        region = eu-west-2 # a comment
        endpoint_url = https://a.test/#not-a-comment
        empty =
        s3 =
          addressing_style = path
          endpoint_url = https://s3.test
        after = the nested keys
        no equals sign
        = no key
        [profile   spaced name ]
        key = a = b
        [profile dev]
        more = in a second section of the same name
        [broken
        lost = value
        """);

    [Theory]
    [InlineData("default", "region", "eu-west-1")]
    [InlineData("profile dev", "REGION", "eu-west-2")]
    [InlineData("profile dev", "endpoint_url", "https://a.test/#not-a-comment")]
    [InlineData("profile dev", "s3.addressing_style", "path")]
    [InlineData("profile dev", "s3.endpoint_url", "https://s3.test")]
    [InlineData("profile dev", "after", "the nested keys")]
    [InlineData("profile dev", "more", "in a second section of the same name")]
    [InlineData("profile spaced name", "key", "a = b")]
    [InlineData("profile dev", "empty", null)]
    [InlineData("profile dev", "addressing_style", null)]
    [InlineData("profile dev", "lost", null)]
    [InlineData("missing", "region", null)]
    public void Find_Key_IsItsText(string section, string key, string? expected) => Assert.Equal(expected, File.Find(section, key));

    [Fact]
    public void Read_NoSuchFile_IsEmpty() => Assert.False(ProfileFile.Read("no/such/file").HasSection("default"));
}
