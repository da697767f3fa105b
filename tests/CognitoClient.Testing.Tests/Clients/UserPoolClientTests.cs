using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Clients;

public sealed class UserPoolClientTests : ServiceTest
{
    // FACTS-SERVER 4 [A, R], 5 [R].
    [Fact]
    public async Task OnlyName_DefaultsOfTheService()
    {
        var pool = await CreatePoolAsync();

        var client = await CreateAsync(new() { UserPoolId = pool, ClientName = "web" });

        Assert.Matches("^[0-9a-v]{26}$", client.ClientId);
        Assert.Equal(
            new UserPoolClientType
            {
                UserPoolId = pool,
                ClientName = "web",
                ClientId = client.ClientId,
                CreationDate = client.CreationDate,
                LastModifiedDate = client.CreationDate,
                RefreshTokenValidity = 30,
                TokenValidityUnits = new(),
                AllowedOAuthFlowsUserPoolClient = false,
                EnableTokenRevocation = true,
                EnablePropagateAdditionalUserContextData = false,
                AuthSessionValidity = 3,
            },
            client);
    }

    // FACTS-SERVER-config 4 [R].
    [Fact]
    public async Task Lists_AreSorted()
    {
        var client = await CreateAsync(new()
        {
            UserPoolId = await CreatePoolAsync(),
            ClientName = "web",
            CallbackURLs = ["https://example.com/b", "https://example.com/a"],
            ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowUserSrpAuth, ExplicitAuthFlowsType.AllowRefreshTokenAuth],
            ReadAttributes = ["name", "email"],
        });

        Assert.Equal(["https://example.com/a", "https://example.com/b"], client.CallbackURLs);
        Assert.Equal([ExplicitAuthFlowsType.AllowRefreshTokenAuth, ExplicitAuthFlowsType.AllowUserSrpAuth], client.ExplicitAuthFlows);
        Assert.Equal(["email", "name"], client.ReadAttributes);
    }

    // FACTS-SERVER 4 [A].
    [Fact]
    public async Task RefreshTokenValidityOfZero_Is30Days()
    {
        var client = await CreateAsync(new() { UserPoolId = await CreatePoolAsync(), ClientName = "web", RefreshTokenValidity = 0 });

        Assert.Equal(30, client.RefreshTokenValidity);
    }

    // FACTS-SERVER-config 4 [R tf].
    [Fact]
    public async Task AnalyticsByArn_RoleIsAdded()
    {
        const string application = "arn:aws:mobiletargeting:us-east-1:123456789012:apps/a";
        var client = await CreateAsync(new()
        {
            UserPoolId = await CreatePoolAsync(),
            ClientName = "web",
            AnalyticsConfiguration = new() { ApplicationArn = application },
        });

        Assert.Equal(
            new AnalyticsConfigurationType
            {
                ApplicationArn = application,
                RoleArn = "arn:aws:iam::123456789012:role/aws-service-role/cognito-idp.amazonaws.com/"
                    + "AWSServiceRoleForAmazonCognitoIdp",
                UserDataShared = false,
            },
            client.AnalyticsConfiguration);
    }

    // FACTS-SERVER 4 [A]: resets what is left out; the secret stays.
    [Fact]
    public async Task Update_ResetsWhatIsLeftOut()
    {
        var pool = await CreatePoolAsync();
        var client = await CreateAsync(new()
        {
            UserPoolId = pool,
            ClientName = "web",
            GenerateSecret = true,
            ReadAttributes = ["email"],
            RefreshTokenValidity = 1,
            ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowUserSrpAuth],
            PreventUserExistenceErrors = PreventUserExistenceErrorTypes.Enabled,
        });

        var updated = await Client.UpdateUserPoolClientAsync(
            new() { UserPoolId = pool, ClientId = client.ClientId!, AuthSessionValidity = 5 }, Cancellation);

        Assert.Equal("web", updated.UserPoolClient!.ClientName);
        Assert.Matches("^[0-9a-v]{52}$", client.ClientSecret);
        Assert.Equal(client.ClientSecret, updated.UserPoolClient.ClientSecret);
        Assert.Equal(5, updated.UserPoolClient.AuthSessionValidity);
        Assert.Equal(30, updated.UserPoolClient.RefreshTokenValidity);
        Assert.Empty(updated.UserPoolClient.ReadAttributes);
        Assert.Empty(updated.UserPoolClient.ExplicitAuthFlows);
        Assert.Null(updated.UserPoolClient.PreventUserExistenceErrors);
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task Delete_UnknownAfterwards()
    {
        var pool = await CreatePoolAsync();
        var id = (await CreateAsync(new() { UserPoolId = pool, ClientName = "web" })).ClientId!;

        await Client.DeleteUserPoolClientAsync(new() { UserPoolId = pool, ClientId = id }, Cancellation);

        Assert.Equal(
            $"User pool client {id} does not exist.",
            await MessageAsync<ResourceNotFoundException>(
                Client.DescribeUserPoolClientAsync(new() { UserPoolId = pool, ClientId = id }, Cancellation)));
    }

    // FACTS-SERVER 4 [A]: only these three members.
    [Fact]
    public async Task List_Pages()
    {
        var pool = await CreatePoolAsync();
        for (var index = 0; index < 3; index++)
        {
            await CreateAsync(new() { UserPoolId = pool, ClientName = $"app {index}", GenerateSecret = true });
        }

        var first = await Client.ListUserPoolClientsAsync(new() { UserPoolId = pool, MaxResults = 2 }, Cancellation);
        var second = await Client.ListUserPoolClientsAsync(
            new() { UserPoolId = pool, MaxResults = 2, NextToken = first.NextToken }, Cancellation);

        var all = first.UserPoolClients.Concat(second.UserPoolClients).ToList();
        Assert.Equal(["app 0", "app 1", "app 2"], all.Select(client => client.ClientName).Order());
        Assert.All(all, client => Assert.Equal(pool, client.UserPoolId));
        Assert.Null(second.NextToken);
    }

    // FACTS-SERVER 4 [A]: two secrets at most; lists contain no values; the last one stays.
    [Fact]
    public async Task Secrets_AddListDelete()
    {
        var pool = await CreatePoolAsync();
        var client = await CreateAsync(new() { UserPoolId = pool, ClientName = "web", GenerateSecret = true });
        var id = client.ClientId!;

        var added = await Client.AddUserPoolClientSecretAsync(
            new() { UserPoolId = pool, ClientId = id, ClientSecret = "abcdefghijklmnopqrstuvwxyz" }, Cancellation);
        Assert.Equal("abcdefghijklmnopqrstuvwxyz", added.ClientSecretDescriptor!.ClientSecretValue);
        await Assert.ThrowsAsync<LimitExceededException>(
            () => Client.AddUserPoolClientSecretAsync(new() { UserPoolId = pool, ClientId = id }, Cancellation));

        var secrets = (await Client.ListUserPoolClientSecretsAsync(new() { UserPoolId = pool, ClientId = id }, Cancellation)).ClientSecrets;
        Assert.Equal(2, secrets.Count);
        Assert.All(secrets, secret => Assert.Null(secret.ClientSecretValue));

        await Client.DeleteUserPoolClientSecretAsync(
            new() { UserPoolId = pool, ClientId = id, ClientSecretId = secrets[0].ClientSecretId! }, Cancellation);
        await Assert.ThrowsAsync<InvalidParameterException>(() => Client.DeleteUserPoolClientSecretAsync(
            new() { UserPoolId = pool, ClientId = id, ClientSecretId = secrets[1].ClientSecretId! }, Cancellation));
        var described = await Client.DescribeUserPoolClientAsync(new() { UserPoolId = pool, ClientId = id }, Cancellation);
        Assert.Equal("abcdefghijklmnopqrstuvwxyz", described.UserPoolClient!.ClientSecret);
    }

    private async Task<UserPoolClientType> CreateAsync(CreateUserPoolClientRequest request)
    {
        var created = (await Client.CreateUserPoolClientAsync(request, Cancellation)).UserPoolClient!;
        var described = await Client.DescribeUserPoolClientAsync(
            new() { UserPoolId = request.UserPoolId, ClientId = created.ClientId! }, Cancellation);
        Assert.Equal(created, described.UserPoolClient);
        return created;
    }
}
