using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class SignInContextTests
{
    [Fact]
    public void Equals_SameContent_IsTrue()
    {
        var one = new SignInContext { ClientMetadata = new Dictionary<string, string> { ["locale"] = "de" } };
        var same = new SignInContext { ClientMetadata = new Dictionary<string, string> { ["locale"] = "de" } };

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same with { ClientMetadata = new Dictionary<string, string> { ["locale"] = "en" } });
        Assert.NotEqual(new SignInContext(), new SignInContext { ClientMetadata = new Dictionary<string, string>() });
    }
}
