using CognitoClient.Internal.Signing;

namespace CognitoClient.Tests.Signing;

public class SigV4SignerTests(ITestOutputHelper output)
{
    [Fact]
    public void Sign_OwnVectors_GivesCanonicalRequestStringToSignAndAuthorization() =>
        AssertAll(Path.Combine(AppContext.BaseDirectory, "Vectors", "sigv4.json"), expectedCount: 7);

    [Fact]
    public void Sign_SharedVectors_GivesCanonicalRequestStringToSignAndAuthorization() =>
        AssertAll(SharedFiles.Require("vectors/sigv4.json"), expectedCount: 41);

    [Fact]
    public void DeriveKey_OtherDayRegionServiceOrSecret_GivesAnotherKey()
    {
        var time = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero);
        string[] keys =
        [
            Key("secret", new(time, "us-east-1", "cognito-idp")),
            Key("Secret", new(time, "us-east-1", "cognito-idp")),
            Key("secret", new(time.AddSeconds(1), "us-east-1", "cognito-idp")),
            Key("secret", new(time, "us-east-2", "cognito-idp")),
            Key("secret", new(time, "us-east-1", "cognito-identity")),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    private static string Key(string secret, SigningScope scope) => Convert.ToHexString(SigV4Signer.DeriveKey(secret, scope));

    private void AssertAll(string path, int expectedCount)
    {
        var vectors = SigV4Vector.Read(path);
        var passed = vectors.Where(vector => vector.Sign() == vector).ToList();

        output.WriteLine($"SigV4 vectors: {passed.Count} of {vectors.Count}");
        Assert.Equal(vectors, vectors.Select(vector => vector.Sign()));
        Assert.Equal(expectedCount, passed.Count);
    }
}
