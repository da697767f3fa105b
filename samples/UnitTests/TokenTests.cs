using System.Text.Json.Nodes;
using CognitoClient.Authentication;
using UnitTests.Application;
using UnitTests.Fakes;

namespace UnitTests;

/// <summary>Tests of code that reads the claims of a token.</summary>
public class TokenTests
{
    [Theory]
    [InlineData("administrators", true)]
    [InlineData("customers", false)]
    public void IsAdministrator_Group_Decides(string group, bool expected)
    {
        var tokens = new SignInTokens
        {
            AccessToken = UnsignedToken.Create(new() { ["username"] = "ada", ["cognito:groups"] = new JsonArray(group) }),
        };

        Assert.Equal(expected, Permissions.IsAdministrator(tokens));
    }
}
