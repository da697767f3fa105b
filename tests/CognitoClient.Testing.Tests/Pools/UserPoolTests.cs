using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Pools;

public sealed class UserPoolTests : ServiceTest
{
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:a";

    // FACTS-SERVER-config 3 [R tf]: the older members and the template are the same texts.
    [Fact]
    public async Task Templates_BothWays()
    {
        var byTemplate = await DescribeAsync(await CreatePoolAsync(new()
        {
            PoolName = "customers",
            VerificationMessageTemplate = new() { EmailSubject = "Subject", EmailMessage = "Code {####}", SmsMessage = "SMS {####}" },
        }));
        var byMember = await DescribeAsync(await CreatePoolAsync(new()
        {
            PoolName = "customers",
            EmailVerificationSubject = "Subject",
            EmailVerificationMessage = "Code {####}",
            SmsVerificationMessage = "SMS {####}",
        }));

        Assert.Equal("Subject", byTemplate.EmailVerificationSubject);
        Assert.Equal("Code {####}", byTemplate.EmailVerificationMessage);
        Assert.Equal("SMS {####}", byTemplate.SmsVerificationMessage);
        Assert.Equal(byTemplate.VerificationMessageTemplate, byMember.VerificationMessageTemplate);
    }

    // FACTS-SERVER-config 3 [A]: either one fills both.
    [Fact]
    public async Task PreTokenGeneration_FillsTheConfiguration()
    {
        var pool = await DescribeAsync(await CreatePoolAsync(new()
        {
            PoolName = "customers", LambdaConfig = new() { PreTokenGeneration = Function },
        }));

        Assert.Equal(Function, pool.LambdaConfig!.PreTokenGenerationConfig!.LambdaArn);
        Assert.Equal(PreTokenGenerationLambdaVersionType.V1_0, pool.LambdaConfig.PreTokenGenerationConfig.LambdaVersion);
    }

    // FACTS-SERVER-config 3 [R]: UnusedAccountValidityDays mirrors the password policy; a history of 0 is absent.
    [Fact]
    public async Task PasswordPolicy_ValidityIsMirrored()
    {
        var pool = await DescribeAsync(await CreatePoolAsync(new()
        {
            PoolName = "customers",
            Policies = new() { PasswordPolicy = new() { TemporaryPasswordValidityDays = 3, PasswordHistorySize = 0 } },
        }));

        Assert.Equal(3, pool.AdminCreateUserConfig!.UnusedAccountValidityDays);
        Assert.Null(pool.Policies!.PasswordPolicy!.PasswordHistorySize);
        Assert.Equal(8, pool.Policies.PasswordPolicy.MinimumLength);
    }

    // FACTS-SERVER-config 3 [A, R].
    [Fact]
    public async Task UpdateUserPool_ResetsWhatIsLeftOut()
    {
        var id = await CreatePoolAsync(new()
        {
            PoolName = "customers",
            AutoVerifiedAttributes = [VerifiedAttributeType.Email],
            UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = [VerifiedAttributeType.Email] },
            UserPoolTier = UserPoolTierType.Plus,
            UserPoolAddOns = new() { AdvancedSecurityMode = AdvancedSecurityModeType.Audit },
            LambdaConfig = new() { PreSignUp = Function },
            AdminCreateUserConfig = new() { AllowAdminCreateUserOnly = true },
            AliasAttributes = [AliasAttributeType.Email],
            UsernameConfiguration = new() { CaseSensitive = false },
            Schema = [new() { Name = "role", AttributeDataType = AttributeDataType.String }],
        });
        var before = await DescribeAsync(id);
        Cognito.Clock.Advance(TimeSpan.FromHours(1));

        await Client.UpdateUserPoolAsync(
            new() { UserPoolId = id, PoolName = "partners", AutoVerifiedAttributes = [VerifiedAttributeType.Email] }, Cancellation);

        var pool = await DescribeAsync(id);
        Assert.Equal("partners", pool.Name);
        Assert.Equal(new LambdaConfigType(), pool.LambdaConfig);
        Assert.Null(pool.UserPoolAddOns);
        Assert.Equal(UserPoolTierType.Essentials, pool.UserPoolTier);
        Assert.False(pool.AdminCreateUserConfig!.AllowAdminCreateUserOnly);
        Assert.True(pool.LastModifiedDate > before.LastModifiedDate);

        // Kept: what is fixed at creation, and the one setting that UpdateUserPool keeps.
        Assert.Equal([VerifiedAttributeType.Email], pool.UserAttributeUpdateSettings!.AttributesRequireVerificationBeforeUpdate!);
        Assert.Equal([AliasAttributeType.Email], pool.AliasAttributes);
        Assert.False(pool.UsernameConfiguration!.CaseSensitive);
        Assert.Equal(before.SchemaAttributes, pool.SchemaAttributes);
        Assert.Equal(before.CreationDate, pool.CreationDate);
    }

    // FACTS-SERVER-config 3 [W]: an empty setting brings the older rule back.
    [Fact]
    public async Task UpdateUserPool_EmptyRecoverySetting_Absent()
    {
        var id = await CreatePoolAsync();

        await Client.UpdateUserPoolAsync(new() { UserPoolId = id, AccountRecoverySetting = new() }, Cancellation);

        Assert.Null((await DescribeAsync(id)).AccountRecoverySetting);
    }

    // FACTS-SERVER-config 19 [A]: not while a feature of the higher tier is on. The request may switch it off [R tf].
    [Fact]
    public async Task UpdateUserPool_LowerTier_OnlyWithoutItsFeatures()
    {
        var addOns = new UserPoolAddOnsType { AdvancedSecurityMode = AdvancedSecurityModeType.Audit };
        var id = await CreatePoolAsync(new() { PoolName = "customers", UserPoolTier = UserPoolTierType.Plus, UserPoolAddOns = addOns });

        await Assert.ThrowsAsync<TierChangeNotAllowedException>(() => Client.UpdateUserPoolAsync(
            new() { UserPoolId = id, UserPoolTier = UserPoolTierType.Essentials, UserPoolAddOns = addOns }, Cancellation));
        Assert.Equal(UserPoolTierType.Plus, (await DescribeAsync(id)).UserPoolTier);

        await Client.UpdateUserPoolAsync(new() { UserPoolId = id, UserPoolTier = UserPoolTierType.Lite }, Cancellation);
        Assert.Equal(UserPoolTierType.Lite, (await DescribeAsync(id)).UserPoolTier);
    }

    // FACTS-SERVER-config 21 [R].
    [Fact]
    public async Task UpdateUserPool_CheckedAsWell_NothingChanges()
    {
        var id = await CreatePoolAsync(new() { PoolName = "customers", LambdaConfig = new() { PreSignUp = Function } });

        Assert.Equal(
            "SMS configuration is required when phone_number is selected for auto verification",
            await MessageAsync<InvalidParameterException>(Client.UpdateUserPoolAsync(
                new() { UserPoolId = id, AutoVerifiedAttributes = [VerifiedAttributeType.PhoneNumber] }, Cancellation)));
        Assert.Equal(Function, (await DescribeAsync(id)).LambdaConfig!.PreSignUp);
    }

    // FACTS-SERVER 3 [W].
    [Fact]
    public async Task DeleteUserPool_Protected_Refused()
    {
        var id = await CreatePoolAsync(new() { PoolName = "customers", DeletionProtection = DeletionProtectionType.Active });

        Assert.Equal(
            "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.",
            await MessageAsync<InvalidParameterException>(Client.DeleteUserPoolAsync(new() { UserPoolId = id }, Cancellation)));

        await Client.UpdateUserPoolAsync(
            new() { UserPoolId = id, DeletionProtection = DeletionProtectionType.Inactive }, Cancellation);
        await Client.DeleteUserPoolAsync(new() { UserPoolId = id }, Cancellation);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => DescribeAsync(id));
    }

    [Fact]
    public async Task DeleteUserPool_AppClientsAreGone()
    {
        var id = await CreatePoolAsync();
        var client = await Client.CreateUserPoolClientAsync(new() { UserPoolId = id, ClientName = "web" }, Cancellation);

        await Client.DeleteUserPoolAsync(new() { UserPoolId = id }, Cancellation);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => Client.DescribeUserPoolClientAsync(
            new() { UserPoolId = id, ClientId = client.UserPoolClient!.ClientId! }, Cancellation));
    }

    // FACTS-SERVER-config 16 [A].
    [Fact]
    public async Task ListUserPools_Pages()
    {
        var ids = new List<string>();
        for (var index = 0; index < 5; index++)
        {
            ids.Add(await CreatePoolAsync(new() { PoolName = $"pool {index}" }));
        }

        var first = await Client.ListUserPoolsAsync(new() { MaxResults = 3 }, Cancellation);
        var second = await Client.ListUserPoolsAsync(new() { MaxResults = 3, NextToken = first.NextToken }, Cancellation);

        Assert.Equal(3, first.UserPools.Count);
        Assert.Null(second.NextToken);
        Assert.Equal(ids.Order(StringComparer.Ordinal), first.UserPools.Concat(second.UserPools).Select(pool => pool.Id));
        Assert.Equal(new LambdaConfigType(), first.UserPools[0].LambdaConfig);
    }

    // FACTS-SERVER 3 [W].
    [Fact]
    public async Task AddCustomAttributes_NotMutableUnlessSaid()
    {
        var id = await CreatePoolAsync();

        await Client.AddCustomAttributesAsync(
            new()
            {
                UserPoolId = id,
                CustomAttributes =
                [
                    new() { Name = "role", AttributeDataType = AttributeDataType.String },
                    new() { Name = "level", AttributeDataType = AttributeDataType.Number, DeveloperOnlyAttribute = true, Mutable = true },
                ],
            },
            Cancellation);

        var added = (await DescribeAsync(id)).SchemaAttributes.Skip(21).ToList();
        Assert.Equal(["custom:role", "dev:custom:level"], added.Select(attribute => attribute.Name));
        Assert.False(added[0].Mutable);
        Assert.Equal(new StringAttributeConstraintsType(), added[0].StringAttributeConstraints);
        Assert.True(added[1].Mutable);
        Assert.Equal(new NumberAttributeConstraintsType(), added[1].NumberAttributeConstraints);
        Assert.Equal(
            "custom:role: Existing attribute already has name custom:role.",
            await MessageAsync<InvalidParameterException>(Client.AddCustomAttributesAsync(
                new() { UserPoolId = id, CustomAttributes = [new() { Name = "role" }] }, Cancellation)));
    }
}
