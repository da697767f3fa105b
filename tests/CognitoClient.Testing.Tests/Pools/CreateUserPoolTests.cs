using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.Pools;

public sealed class CreateUserPoolTests
{
    private readonly InMemoryCognito _cognito = new();
    private readonly CognitoIdentityProviderClient _client;

    public CreateUserPoolTests() => _client = _cognito.CreateClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // FACTS-SERVER 3 [R], FACTS-SERVER-config 3 [R].
    [Fact]
    public async Task OnlyName_DefaultsOfTheService()
    {
        var pool = await CreateAsync(new() { PoolName = "customers" });

        Assert.Matches("^us-east-1_[0-9A-Za-z]{9}$", pool.Id);
        Assert.Equal($"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool.Id}", pool.Arn);
        Assert.Equal("customers", pool.Name);
        Assert.Equal(pool.CreationDate, pool.LastModifiedDate);
        Assert.Equal(
            new PasswordPolicyType
            {
                MinimumLength = 8,
                RequireUppercase = true,
                RequireLowercase = true,
                RequireNumbers = true,
                RequireSymbols = true,
                TemporaryPasswordValidityDays = 7,
            },
            pool.Policies!.PasswordPolicy);
        Assert.Equal([AuthFactorType.Password], pool.Policies.SignInPolicy!.AllowedFirstAuthFactors!);
        Assert.Equal(DeletionProtectionType.Inactive, pool.DeletionProtection);
        Assert.Equal(new LambdaConfigType(), pool.LambdaConfig);
        Assert.Equal(
            new VerificationMessageTemplateType { DefaultEmailOption = DefaultEmailOptionType.ConfirmWithCode },
            pool.VerificationMessageTemplate);
        Assert.Empty(pool.UserAttributeUpdateSettings!.AttributesRequireVerificationBeforeUpdate!);
        Assert.Equal(UserPoolMfaType.Off, pool.MfaConfiguration);
        Assert.Equal(0, pool.EstimatedNumberOfUsers);
        Assert.Equal(new EmailConfigurationType { EmailSendingAccount = EmailSendingAccountType.CognitoDefault }, pool.EmailConfiguration);
        Assert.Equal(
            new AdminCreateUserConfigType { AllowAdminCreateUserOnly = false, UnusedAccountValidityDays = 7 }, pool.AdminCreateUserConfig);
        Assert.Equal(
            [RecoveryOptionNameType.VerifiedEmail, RecoveryOptionNameType.VerifiedPhoneNumber],
            pool.AccountRecoverySetting!.RecoveryMechanisms!.OrderBy(mechanism => mechanism.Priority).Select(mechanism => mechanism.Name));
        Assert.Equal(UserPoolTierType.Essentials, pool.UserPoolTier);
        Assert.Equal(EncryptionKeyType.AwsOwnedKey, pool.KeyConfiguration!.KeyType);
        Assert.Equal(IssuerType.Original, pool.IssuerConfiguration!.Type);
        Assert.Empty(pool.UserPoolTags);
        Assert.Null(pool.UsernameConfiguration);
        Assert.Null(pool.DeviceConfiguration);
        Assert.Null(pool.SmsConfiguration);
        Assert.Null(pool.UserPoolAddOns);
        Assert.Null(pool.Domain);
        Assert.Empty(pool.AliasAttributes);
        Assert.Empty(pool.UsernameAttributes);
        Assert.Empty(pool.AutoVerifiedAttributes);
    }

    // FACTS-SERVER 3 [A], FACTS-SERVER-config 3 [R].
    [Fact]
    public async Task OnlyName_StandardAttributes()
    {
        var pool = await CreateAsync(new() { PoolName = "customers" });

        Assert.Equal(21, pool.SchemaAttributes.Count);
        Assert.Equal("profile", pool.SchemaAttributes[0].Name);
        Assert.Equal(Attribute("sub", "1", "2048") with { Mutable = false, Required = true }, Find(pool, "sub"));
        Assert.Equal(Attribute("birthdate", "10", "10"), Find(pool, "birthdate"));
        Assert.Equal(Attribute("name", "0", "2048"), Find(pool, "name"));
        Assert.Equal("0", Find(pool, "updated_at").NumberAttributeConstraints!.MinValue);
        Assert.Equal(new StringAttributeConstraintsType(), Find(pool, "identities").StringAttributeConstraints);
        Assert.Equal(AttributeDataType.Boolean, Find(pool, "email_verified").AttributeDataType);
    }

    // FACTS-SERVER-config 3 [R]: what a password policy leaves out is false, and 7 days.
    [Fact]
    public async Task PartOfThePasswordPolicy_TheRestIsFalse()
    {
        var pool = await CreateAsync(new()
        {
            PoolName = "customers",
            Policies = new() { PasswordPolicy = new() { MinimumLength = 12, RequireNumbers = true } },
        });

        Assert.Equal(
            new PasswordPolicyType
            {
                MinimumLength = 12,
                RequireUppercase = false,
                RequireLowercase = false,
                RequireNumbers = true,
                RequireSymbols = false,
                TemporaryPasswordValidityDays = 7,
            },
            pool.Policies!.PasswordPolicy);
    }

    [Fact]
    public async Task SameName_TwoUserPools()
    {
        var first = await CreateAsync(new() { PoolName = "customers" });
        var second = await CreateAsync(new() { PoolName = "customers" });

        Assert.NotEqual(first.Id, second.Id);
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task DescribeUserPool_Unknown_ResourceNotFound()
    {
        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => _client.DescribeUserPoolAsync(new() { UserPoolId = "us-east-1_Unknown00" }, Cancellation));

        Assert.Equal("User pool us-east-1_Unknown00 does not exist.", exception.Message);
    }

    private static SchemaAttributeType Find(UserPoolType pool, string name) =>
        Assert.Single(pool.SchemaAttributes, attribute => attribute.Name == name);

    private static SchemaAttributeType Attribute(string name, string min, string max) => new()
    {
        Name = name,
        AttributeDataType = AttributeDataType.String,
        DeveloperOnlyAttribute = false,
        Mutable = true,
        Required = false,
        StringAttributeConstraints = new() { MinLength = min, MaxLength = max },
    };

    // The response of CreateUserPool is the same as that of DescribeUserPool.
    private async Task<UserPoolType> CreateAsync(CreateUserPoolRequest request)
    {
        var created = (await _client.CreateUserPoolAsync(request, Cancellation)).UserPool!;
        var described = (await _client.DescribeUserPoolAsync(new() { UserPoolId = created.Id! }, Cancellation)).UserPool!;
        Assert.Equal(described, created);
        return described;
    }
}
