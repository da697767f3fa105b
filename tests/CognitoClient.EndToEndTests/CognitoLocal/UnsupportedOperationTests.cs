using System.Net;
using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

/// <summary>What cognito-local does not know is an error of the service that no type of its own exists for.</summary>
public sealed class UnsupportedOperationTests(CognitoLocalFixture cognito)
{
    public static TheoryData<string> Operations { get; } = ["GlobalSignOut", "AdminListDevices", "ListTagsForResource", "InitiateAuth"];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Call_Unsupported_ThrowsTheBaseExceptionWithItsCode(string operation)
    {
        var pool = await cognito.CreatePoolAsync();
        using var client = cognito.CreateClient(options => options.MaxAttempts = 1);

        var error = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => CallAsync(client, pool, operation));

        Assert.Equal(operation, error.Operation);
        Assert.Equal("Unsupported", error.ErrorCode);
        Assert.Equal(HttpStatusCode.InternalServerError, error.StatusCode);
        Assert.Equal(1, error.Attempts);
        Assert.StartsWith("Cognito Local unsupported feature: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ServerError_IsTriedThreeTimes()
    {
        var pool = await cognito.CreatePoolAsync();
        using var client = cognito.CreateClient();

        var error = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => CallAsync(client, pool, "GlobalSignOut"));

        Assert.Equal(3, error.Attempts);
    }

    private static Task CallAsync(CognitoIdentityProviderClient client, TestPool pool, string operation) => operation switch
    {
        "GlobalSignOut" => client.GlobalSignOutAsync(new() { AccessToken = "token" }),
        "AdminListDevices" => client.AdminListDevicesAsync(new() { UserPoolId = pool.Id, Username = "nadia" }),
        "ListTagsForResource" => client.ListTagsForResourceAsync(new() { ResourceArn = "arn:aws:cognito-idp:local:local:userpool/none" }),
        _ => client.InitiateAuthAsync(new() { ClientId = pool.ClientId, AuthFlow = AuthFlowType.UserSrpAuth }),
    };
}
