using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class SigningContextTests
{
    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    private SigningContext? _last;

    [Fact]
    public void Get_SameSecondAndKeys_IsTheKeptContext()
    {
        var first = Get(new("AKIA", "secret"), Noon);

        Assert.Same(first, Get(new("AKIA", "secret"), Noon.AddMilliseconds(999)));
    }

    [Fact]
    public void Get_SameDay_KeepsTheKeyAndMovesTheTime()
    {
        var first = Get(new("AKIA", "secret"), Noon);
        var later = Get(new("AKIA", "secret"), Noon.AddHours(11));

        Assert.Same(first.Key, later.Key);
        Assert.Equal(("20240229T120000Z", "20240229T230000Z"), (first.Scope.Timestamp, later.Scope.Timestamp));
    }

    [Fact]
    public void Get_AfterAnyChange_IsOfTheChange()
    {
        (AwsCredentials Keys, DateTimeOffset Time, string Region, string Service)[] uses =
        [
            (new("AKIA", "secret"), Noon, "us-east-1", "cognito-idp"),
            (new("AKIA", "other"), Noon, "us-east-1", "cognito-idp"),
            (new("AKIB", "other"), Noon, "us-east-1", "cognito-idp"),
            (new("AKIB", "other", "token"), Noon.AddDays(1), "us-east-1", "cognito-idp"),
            (new("AKIB", "other", "token"), Noon.AddDays(-1), "us-east-1", "cognito-idp"),
            (new("AKIA", "secret"), Noon, "us-east-1", "cognito-idp"),
        ];

        Assert.All(uses, use =>
        {
            var context = Get(use.Keys, use.Time, use.Region, use.Service);
            var scope = new SigningScope(use.Time, use.Region, use.Service);
            Assert.Equal(scope, context.Scope);
            Assert.Equal(SigV4Signer.DeriveKey(use.Keys.SecretAccessKey, scope), context.Key);
            Assert.Equal($"AWS4-HMAC-SHA256 Credential={use.Keys.AccessKeyId}/{scope.Text}, SignedHeaders=", context.AuthorizationStart);
        });
    }

    private SigningContext Get(AwsCredentials keys, DateTimeOffset time, string region = "us-east-1", string service = "cognito-idp") =>
        SigningContext.Get(ref _last, keys, time, region, service);
}
