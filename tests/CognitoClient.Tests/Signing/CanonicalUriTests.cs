using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class CanonicalUriTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/a//b/", "/a/b/")]
    [InlineData("/a/./b/../c", "/a/c")]
    [InlineData("/a/b/..", "/a/")]
    [InlineData("/a/.", "/a/")]
    [InlineData("/../..", "/")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/a%20b", "/a%2520b")]
    [InlineData("/a+b:c@d!", "/a%2Bb%3Ac%40d%21")]
    public void Path_Normalized_IsEncodedOnceMore(string path, string expected) => Assert.Equal(expected, CanonicalUri.EncodePath(path));

    [Theory]
    [InlineData("//a/../b", "//a/../b")]
    [InlineData("/a b/./", "/a%20b/./")]
    public void Path_NotNormalized_KeepsItsSegments(string path, string expected) =>
        Assert.Equal(expected, CanonicalUri.EncodePath(path, normalize: false));

    [Theory]
    [InlineData("", "")]
    [InlineData("b&a=&c=1=2", "a=&b=&c=1%3D2")]
    [InlineData("a=%7E&a=%2f&a=x y", "a=%2F&a=x%20y&a=~")]
    [InlineData("&a=1&", "a=1")]
    public void Query_AnyParameters_AreEncodedAlikeAndOrdered(string query, string expected) =>
        Assert.Equal(expected, CanonicalUri.EncodeQuery(query));
}
