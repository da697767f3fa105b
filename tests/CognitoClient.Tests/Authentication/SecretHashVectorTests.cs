using System.Text.Json;
using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class SecretHashVectorTests
{
    [Fact]
    public void Compute_EveryVector_GivesTheHash()
    {
        JsonElement[] vectors =
        [
            .. TestVectors.Read("srp.json").GetProperty("vectors").EnumerateArray().Where(vector => Text(vector, "kind") == "secretHash"),
        ];

        Assert.Equal(
            vectors.Select(vector => Text(vector.GetProperty("expect"), "SECRET_HASH")),
            vectors.Select(vector => SecretHash.Compute(Text(vector, "username"), Text(vector, "clientId"), Text(vector, "clientSecret"))));
        TestContext.Current.TestOutputHelper!.WriteLine($"srp.json secretHash: {vectors.Length}");
        Assert.Equal(2, vectors.Length);
    }

    [Theory]
    [InlineData("", "client", "secret", "username")]
    [InlineData("user", "", "secret", "clientId")]
    [InlineData("user", "client", "", "clientSecret")]
    [InlineData(null, "client", "secret", "username")]
    [InlineData("user", null, "secret", "clientId")]
    [InlineData("user", "client", null, "clientSecret")]
    public void Compute_WithATextThatCannotBe_ThrowsAndNamesIt(string? username, string? clientId, string? clientSecret, string parameter)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => SecretHash.Compute(username!, clientId!, clientSecret!));

        Assert.Equal(parameter, exception.ParamName);
    }

    [Fact]
    public void Compute_WithHalfOfASurrogatePair_ThrowsAndNamesTheText() => Assert.Equal(
        ["username", "clientId", "clientSecret"],
        [
            Assert.Throws<ArgumentException>(() => SecretHash.Compute("user\uD800", "client", "secret")).ParamName,
            Assert.Throws<ArgumentException>(() => SecretHash.Compute("user", "client\uDC00", "secret")).ParamName,
            Assert.Throws<ArgumentException>(() => SecretHash.Compute("user", "client", "secret\uD800")).ParamName,
        ]);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
