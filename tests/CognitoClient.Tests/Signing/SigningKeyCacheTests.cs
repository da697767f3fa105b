using CognitoClient.Signing;

namespace CognitoClient.Tests.Signing;

public class SigningKeyCacheTests
{
    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    private readonly SigningKeyCache _cache = new();

    [Fact]
    public void Get_SameDayAndSecret_GivesTheKeptKey()
    {
        var first = _cache.Get("secret", new(Noon, "us-east-1", "cognito-idp"));

        Assert.Same(first, _cache.Get("secret", new(Noon.AddHours(11), "us-east-1", "cognito-idp")));
    }

    [Fact]
    public void Get_AfterAnyChange_GivesTheKeyOfTheChange()
    {
        (string Secret, SigningScope Scope)[] uses =
        [
            ("secret", new(Noon, "us-east-1", "cognito-idp")),
            ("other", new(Noon, "us-east-1", "cognito-idp")),
            ("other", new(Noon.AddDays(1), "us-east-1", "cognito-idp")),
            ("other", new(Noon.AddDays(1), "eu-west-1", "cognito-idp")),
            ("other", new(Noon.AddDays(1), "eu-west-1", "sts")),
            ("secret", new(Noon, "us-east-1", "cognito-idp")),
        ];

        Assert.All(uses, use => Assert.Equal(SigV4Signer.DeriveKey(use.Secret, use.Scope), _cache.Get(use.Secret, use.Scope)));
    }
}
