using System.Text.RegularExpressions;
using CognitoClient.Internal.Settings;

namespace CognitoClient.Tests.Settings;

public partial class UserAgentTests
{
    [Theory]
    [InlineData(null, false, CognitoRetryMode.Standard, " m/E cfg/retry-mode#standard")]
    [InlineData("", true, CognitoRetryMode.StandardClassic, " m/E,N cfg/retry-mode#standard")]
    [InlineData(null, true, CognitoRetryMode.Adaptive, " m/F,N cfg/retry-mode#adaptive")]
    [InlineData("shop/1 \r\nX: é", false, CognitoRetryMode.Standard, " m/E cfg/retry-mode#standard app/shop-1---X---")]
    public void Build_AnyInput_HasTheSharedFormat(string? applicationId, bool customEndpoint, CognitoRetryMode mode, string expectedEnd)
    {
        var text = UserAgent.Build(applicationId, customEndpoint, mode);

        Assert.Matches(Start(), text);
        Assert.EndsWith(expectedEnd, text, StringComparison.Ordinal);
        Assert.DoesNotContain("aws-sdk", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Clean_AllowedMarks_Stay() => Assert.Equal("aZ9!$%&'*+-.^_`|~-----", UserAgent.Clean("aZ9!$%&'*+-.^_`|~/#(;\t"));

    [GeneratedRegex(
        @"^cognito-client-dotnet/(\d+\.\d+\.\d+[^ /#+]*) ua/2\.1 api/cognito-identity-provider#\1 os/(linux|windows|macos|other)#[\d.]+ "
        + @"lang/dotnet#10[\d.]+ md/arch#\w+ m/")]
    private static partial Regex Start();
}
