using System.Net;
using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class UserPoolTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task CreateUserPool_NameAndSettings_AreReturned()
    {
        var response = await cognito.Client.CreateUserPoolAsync(new()
        {
            PoolName = "customers",
            MfaConfiguration = UserPoolMfaType.Optional,
            AutoVerifiedAttributes = [VerifiedAttributeType.Email],
            UserPoolTags = new Dictionary<string, string> { ["team"] = "identity" },
        });

        var pool = response.UserPool!;
        Assert.StartsWith("local_", pool.Id, StringComparison.Ordinal);
        Assert.Equal("customers", pool.Name);
        Assert.Equal(UserPoolMfaType.Optional, pool.MfaConfiguration);
        Assert.Equal([VerifiedAttributeType.Email], pool.AutoVerifiedAttributes);
        Assert.Equal("identity", pool.UserPoolTags["team"]);
        Assert.Equal(TimeProvider.System.GetUtcNow().UtcDateTime, pool.CreationDate!.Value.UtcDateTime, TimeSpan.FromMinutes(5));
        Assert.Contains(
            pool.SchemaAttributes, attribute => attribute.Name == "email" && attribute.AttributeDataType == AttributeDataType.String);
    }

    [Fact]
    public async Task DescribeUserPool_AfterUpdate_ShowsTheNewSettings()
    {
        var pool = await cognito.CreatePoolAsync();

        await cognito.Client.UpdateUserPoolAsync(new()
        {
            UserPoolId = pool.Id,
            EmailVerificationSubject = "Your code: {####}",
            Policies = new() { PasswordPolicy = new() { MinimumLength = 12, RequireSymbols = false } },
        });

        var described = (await cognito.Client.DescribeUserPoolAsync(new() { UserPoolId = pool.Id })).UserPool!;
        Assert.Equal(pool.Id, described.Id);
        Assert.Equal("Your code: {####}", described.EmailVerificationSubject);
        Assert.Equal(12, described.Policies!.PasswordPolicy!.MinimumLength);
        Assert.False(described.Policies.PasswordPolicy.RequireSymbols);
    }

    [Fact]
    public async Task DescribeUserPool_UnknownPool_ThrowsResourceNotFound()
    {
        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => cognito.Client.DescribeUserPoolAsync(new() { UserPoolId = "local_none" }));

        Assert.Equal("DescribeUserPool", error.Operation);
        Assert.Equal("ResourceNotFoundException", error.ErrorCode);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Equal("User Pool local_none not found", error.Message);
        Assert.Null(error.RequestId);
        Assert.Equal(1, error.Attempts);
    }

    [Fact]
    public async Task ListUserPools_TwoPools_HasBoth()
    {
        var first = await cognito.CreatePoolAsync();
        var second = await cognito.CreatePoolAsync();

        var ids = new List<string?>();
        await foreach (var pool in cognito.Client.ListUserPoolsItemsAsync(new() { MaxResults = 60 }))
        {
            ids.Add(pool.Id);
        }

        Assert.Contains(first.Id, ids);
        Assert.Contains(second.Id, ids);
    }

    [Fact]
    public async Task DeleteUserPool_ThenDescribe_ThrowsResourceNotFound()
    {
        var pool = await cognito.CreatePoolAsync();

        await cognito.Client.DeleteUserPoolAsync(new() { UserPoolId = pool.Id });

        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => cognito.Client.DescribeUserPoolAsync(new() { UserPoolId = pool.Id }));
    }

    [Fact]
    public async Task AddCustomAttributes_Number_IsInTheSchema()
    {
        var pool = await cognito.CreatePoolAsync();

        await cognito.Client.AddCustomAttributesAsync(new()
        {
            UserPoolId = pool.Id,
            CustomAttributes =
            [
                new()
                {
                    Name = "points",
                    AttributeDataType = AttributeDataType.Number,
                    NumberAttributeConstraints = new() { MinValue = "0" },
                },
            ],
        });

        var described = (await cognito.Client.DescribeUserPoolAsync(new() { UserPoolId = pool.Id })).UserPool!;
        var attribute = Assert.Single(described.SchemaAttributes, attribute => attribute.Name == "custom:points");
        Assert.Equal(AttributeDataType.Number, attribute.AttributeDataType);
        Assert.Equal("0", attribute.NumberAttributeConstraints!.MinValue);
        Assert.True(attribute.Mutable);
    }

    [Fact]
    public async Task AddCustomAttributes_SameNameTwice_ThrowsInvalidParameter()
    {
        var pool = await cognito.CreatePoolAsync();
        var request = new AddCustomAttributesRequest { UserPoolId = pool.Id, CustomAttributes = [new() { Name = "team" }] };
        await cognito.Client.AddCustomAttributesAsync(request);

        await Assert.ThrowsAsync<InvalidParameterException>(() => cognito.Client.AddCustomAttributesAsync(request));
    }

    [Fact]
    public async Task SetUserPoolMfaConfig_SoftwareToken_IsReadBack()
    {
        var pool = await cognito.CreatePoolAsync();

        var set = await cognito.Client.SetUserPoolMfaConfigAsync(new()
        {
            UserPoolId = pool.Id,
            MfaConfiguration = UserPoolMfaType.Optional,
            SoftwareTokenMfaConfiguration = new() { Enabled = true },
        });
        var got = await cognito.Client.GetUserPoolMfaConfigAsync(new() { UserPoolId = pool.Id });

        Assert.Equal(UserPoolMfaType.Optional, set.MfaConfiguration);
        Assert.Equal(UserPoolMfaType.Optional, got.MfaConfiguration);
        Assert.True(got.SoftwareTokenMfaConfiguration!.Enabled);
    }
}
