using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class SigV4Tests(ITestOutputHelper output)
{
    [Fact]
    public void Sign_OwnVectors_GivesCanonicalRequestStringToSignAndAuthorization() =>
        AssertAll(Path.Combine(AppContext.BaseDirectory, "Vectors", "sigv4.json"), expectedCount: 7);

    [Fact]
    public void Sign_SharedVectors_GivesCanonicalRequestStringToSignAndAuthorization() =>
        AssertAll(SharedFiles.Require("vectors/sigv4.json"), expectedCount: 41);

    [Fact]
    public void Create_OtherDayRegionServiceOrSecret_GivesAnotherKey()
    {
        string[] keys =
        [
            Key("secret", new("20240229", "us-east-1", "cognito-idp")),
            Key("Secret", new("20240229", "us-east-1", "cognito-idp")),
            Key("secret", new("20240301", "us-east-1", "cognito-idp")),
            Key("secret", new("20240229", "us-east-2", "cognito-idp")),
            Key("secret", new("20240229", "us-east-1", "cognito-identity")),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Fits_SameDayAndSecretOnly()
    {
        var key = SigningKey.Create(new("AKIA", "secret"), new("20240229", "us-east-1", "cognito-idp"));

        Assert.True(key.Matches(new("AKIA", "secret", "any token"), "20240229"));
        Assert.False(key.Matches(new("AKIA", "secret"), "20240301"));
        Assert.False(key.Matches(new("AKIA", "other"), "20240229"));
        Assert.False(key.Matches(new("AKIB", "secret"), "20240229"));
    }

    private static string Key(string secret, SigningScope scope) =>
        Convert.ToHexString(SigningKey.Create(new("AKIA", secret), scope).Bytes);

    private void AssertAll(string path, int expectedCount)
    {
        var vectors = SigV4Vector.Read(path);
        var passed = vectors.Where(vector => vector.Sign() == vector).ToList();

        output.WriteLine($"SigV4 vectors: {passed.Count} of {vectors.Count}");
        Assert.Equal(vectors, vectors.Select(vector => vector.Sign()));
        Assert.Equal(expectedCount, passed.Count);
    }
}
