using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class AppClientTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task CreateUserPoolClient_WithSecret_ReturnsItAndPrintsItRedacted()
    {
        var pool = await cognito.CreatePoolAsync();

        var response = await cognito.Client.CreateUserPoolClientAsync(new()
        {
            UserPoolId = pool.Id,
            ClientName = "backend",
            GenerateSecret = true,
            ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowUserSrpAuth, ExplicitAuthFlowsType.AllowRefreshTokenAuth],
            CallbackURLs = ["https://app.example.com/signed-in"],
            AccessTokenValidity = 10,
            TokenValidityUnits = new() { AccessToken = TimeUnitsType.Minutes },
        });

        var client = response.UserPoolClient!;
        Assert.Equal("backend", client.ClientName);
        Assert.Equal([ExplicitAuthFlowsType.AllowUserSrpAuth, ExplicitAuthFlowsType.AllowRefreshTokenAuth], client.ExplicitAuthFlows);
        Assert.Equal(["https://app.example.com/signed-in"], client.CallbackURLs);
        Assert.Equal(10, client.AccessTokenValidity);
        Assert.Equal(TimeUnitsType.Minutes, client.TokenValidityUnits!.AccessToken);
        Assert.NotEmpty(client.ClientSecret!);
        Assert.DoesNotContain(client.ClientSecret!, response.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeUserPoolClient_AfterUpdate_ShowsTheNewName()
    {
        var pool = await cognito.CreatePoolAsync();

        var updated = await cognito.Client.UpdateUserPoolClientAsync(
            new() { UserPoolId = pool.Id, ClientId = pool.ClientId, ClientName = "renamed", EnableTokenRevocation = true });
        var described = await cognito.Client.DescribeUserPoolClientAsync(new() { UserPoolId = pool.Id, ClientId = pool.ClientId });

        Assert.Equal("renamed", updated.UserPoolClient!.ClientName);
        Assert.Equal("renamed", described.UserPoolClient!.ClientName);
        Assert.True(described.UserPoolClient.EnableTokenRevocation);
        Assert.Null(described.UserPoolClient.ClientSecret);
    }

    [Fact]
    public async Task ListUserPoolClients_TwoClients_HasBoth()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.CreateUserPoolClientAsync(new() { UserPoolId = pool.Id, ClientName = "second" });

        var names = new List<string?>();
        await foreach (var client in cognito.Client.ListUserPoolClientsItemsAsync(new() { UserPoolId = pool.Id, MaxResults = 10 }))
        {
            names.Add(client.ClientName);
        }

        Assert.Equal(["second", "test"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DeleteUserPoolClient_Twice_ThrowsResourceNotFound()
    {
        var pool = await cognito.CreatePoolAsync();
        var request = new DeleteUserPoolClientRequest { UserPoolId = pool.Id, ClientId = pool.ClientId };

        await cognito.Client.DeleteUserPoolClientAsync(request);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => cognito.Client.DeleteUserPoolClientAsync(request));
    }
}
