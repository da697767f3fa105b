using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Options;

namespace CognitoClient.Tests.Calls;

public class CallOptionsTests
{
    private static readonly string[] Owned =
        ["authorization", "Host", "X-AMZ-TARGET", "x-amz-user-agent", "X-Amz-Date", "Content-Type", "Amz-Sdk-Request", "Transfer-Encoding"];

    [Fact]
    public void With_InvalidOptions_ThrowsOnceWithEveryFault()
    {
        using var client = TestClient.Create(new ScriptedHandler());
        var options = new CallOptions
        {
            Timeout = TimeSpan.Zero,
            MaxAttempts = 0,
            Headers = new Dictionary<string, string>
            {
                ["authorization"] = "x",
                ["Host"] = "x",
                ["X-AMZ-TARGET"] = "x",
                ["x-amz-user-agent"] = "x",
                ["X-Amz-Date"] = "x",
                ["Content-Type"] = "x",
                ["Amz-Sdk-Request"] = "x",
                ["Transfer-Encoding"] = "x",
                ["a b"] = "x",
                [""] = "x",
                ["X-Line"] = "secret\r\nX-More: 1",
                ["X-Null"] = null!,
                ["X-Twice"] = "1",
                ["x-twice"] = "2",
                ["X-Good"] = "1",
            },
        };

        var exception = Assert.Throws<OptionsValidationException>(() => client.With(options));

        Assert.Equal(
            [
                "Timeout: 00:00:00 from code is out of range. Use more than zero and at most one day.",
                "MaxAttempts: 0 from code is out of range. Use a whole number of at least 1; 1 means no retry.",
                .. Owned.Select(name => $"Headers: '{name}' is set by the client and cannot be changed. Remove it."),
                "Headers: 'a b' is not a valid header name. Use letters, digits and hyphens.",
                "Headers: '' is not a valid header name. Use letters, digits and hyphens.",
                "Headers: the value of 'X-Line' is null or has invalid characters. Use printable ASCII characters, spaces and tabs.",
                "Headers: the value of 'X-Null' is null or has invalid characters. Use printable ASCII characters, spaces and tabs.",
                "Headers: 'x-twice' is set twice, in different case. Set it once.",
            ],
            exception.Failures);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_LongestTimeout_IsValid()
    {
        using var client = TestClient.Create(new ScriptedHandler());

        client.With(new CallOptions { Timeout = TimeSpan.FromDays(1) });

        var exception = Assert.Throws<OptionsValidationException>(
            () => client.With(new CallOptions { Timeout = TimeSpan.FromDays(1) + TimeSpan.FromTicks(1) }));
        Assert.Single(exception.Failures);
    }

    [Fact]
    public void With_Null_Throws()
    {
        using var client = TestClient.Create(new ScriptedHandler());

        Assert.Throws<ArgumentNullException>("options", () => client.With(null!));
        Assert.Throws<ArgumentNullException>("client", () => ((ICognitoIdentityProviderClient)null!).With(new CallOptions()));
    }

    [Fact]
    public void ToString_HeaderValues_AreRedacted()
    {
        var options = new CallOptions
        {
            Timeout = TimeSpan.FromSeconds(2),
            MaxAttempts = 1,
            Headers = new Dictionary<string, string> { ["X-Key"] = "secret", ["X-Other"] = "secret" },
            Completed = _ => { },
        };

        Assert.Equal(
            "CallOptions { Timeout = 00:00:02, MaxAttempts = 1, Headers = [X-Key: ***, X-Other: ***], Completed = set }",
            options.ToString());
        Assert.Equal("CallOptions { }", new CallOptions().ToString());
    }

    [Fact]
    public void ToString_OfASummary_LeavesTheExceptionsMessageOut()
    {
        var summary = new CallSummary
        {
            Operation = "GetUser",
            Attempts = 2,
            Elapsed = TimeSpan.FromMilliseconds(120.4),
            StatusCode = System.Net.HttpStatusCode.BadRequest,
            RequestId = "7f1c",
            Exception = new CognitoIdentityProviderException("ada is unknown"),
        };

        Assert.Equal("GetUser: 2 attempts, 120 ms, HTTP 400, request ID 7f1c, CognitoIdentityProviderException", summary.ToString());
        Assert.Equal("GetUser: 1 attempt, 0 ms", new CallSummary { Operation = "GetUser", Attempts = 1 }.ToString());
    }
}
