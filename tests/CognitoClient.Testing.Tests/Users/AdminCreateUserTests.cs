using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Users;

public sealed class AdminCreateUserTests : ServiceTest
{
    // FACTS-SERVER 6 [A, T].
    [Fact]
    public async Task NewUser_ForceChangePassword()
    {
        var pool = await CreatePoolAsync();

        var user = await CreateUserAsync(pool, "jane", ("email", "jane@example.com"), ("email_verified", "True"));

        Assert.Equal("jane", user.Username);
        Assert.Equal("sub", user.Attributes[0].Name);
        Assert.Equal("true", Value(user.Attributes, "email_verified"));
        Assert.Equal(UserStatusType.ForceChangePassword, user.UserStatus);
        Assert.True(user.Enabled);
        Assert.Equal(user.UserCreateDate, user.UserLastModifiedDate);
        var read = await GetUserAsync(pool, "jane");
        Assert.Equal(user.Attributes, read.UserAttributes);
        Assert.Empty(read.UserMFASettingList);
        Assert.Null(read.PreferredMfaSetting);
        Assert.Equal(1, (await DescribeAsync(pool)).EstimatedNumberOfUsers);
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task Twice_UsernameExists()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane");

        Assert.Equal("User account already exists", await MessageAsync<UsernameExistsException>(CreateUserAsync(pool, "jane")));
        await CreateUserAsync(pool, "Jane");
    }

    // FACTS-SERVER 5 [A].
    [Fact]
    public async Task CaseInsensitive_SameNameInAnotherCase_UsernameExists()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", UsernameConfiguration = new() { CaseSensitive = false } });
        await CreateUserAsync(pool, "Jane");

        await Assert.ThrowsAsync<UsernameExistsException>(() => CreateUserAsync(pool, "jane"));
        Assert.Equal("Jane", (await GetUserAsync(pool, "JANE")).Username);
    }

    // FACTS-SERVER 5 [T], 6 [W].
    [Fact]
    public async Task UserPoolOfAddresses_UsernameIsSub()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", UsernameAttributes = [UsernameAttributeType.Email] });

        var user = await CreateUserAsync(pool, "jane@example.com");

        Assert.Equal(Value(user.Attributes, "sub"), user.Username);
        Assert.Equal("jane@example.com", Value(user.Attributes, "email"));
        Assert.Equal(user.Username, (await GetUserAsync(pool, "jane@example.com")).Username);
        Assert.Equal(
            "An account with the given email already exists.",
            await MessageAsync<UsernameExistsException>(CreateUserAsync(pool, "jane@example.com")));
    }

    // FACTS-SERVER 5 [W].
    [Theory]
    [InlineData("Username should be an email.", "email")]
    [InlineData("Username should be a phone number.", "phone_number")]
    [InlineData("Username should be either an email or a phone number.", "email", "phone_number")]
    public async Task UserPoolOfAddresses_OtherUsername_Refused(string message, params string[] attributes)
    {
        var pool = await CreatePoolAsync(
            new() { PoolName = "customers", UsernameAttributes = [.. attributes.Select(name => new UsernameAttributeType(name))] });

        Assert.Equal(message, await MessageAsync<InvalidParameterException>(CreateUserAsync(pool, "jane")));
    }

    // FACTS-SERVER 5 [W].
    [Theory]
    [InlineData("email", "jane@example.com", "Username cannot be of email format, since user pool is configured for email alias.")]
    [InlineData(
        "phone_number",
        "+15550100",
        "Username cannot be of phone number format, since user pool is configured for phone number alias.")]
    public async Task Alias_UsernameOfThatFormat_Refused(string alias, string username, string message)
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", AliasAttributes = [alias] });

        Assert.Equal(message, await MessageAsync<InvalidParameterException>(CreateUserAsync(pool, username)));
    }

    // FACTS-SERVER 5 [A], 6 [A]: only verified addresses are aliases; a taken one moves by force, and is not verified at the other user.
    [Fact]
    public async Task Alias_Taken_AliasExistsUnlessForced()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", AliasAttributes = [AliasAttributeType.Email] });
        await CreateUserAsync(pool, "unverified", ("email", "jane@example.com"));
        await CreateUserAsync(pool, "jane", ("email", "jane@example.com"), ("email_verified", "true"));

        Assert.Equal("jane", (await GetUserAsync(pool, "jane@example.com")).Username);
        await Assert.ThrowsAsync<AliasExistsException>(
            () => CreateUserAsync(pool, "june", ("email", "jane@example.com"), ("email_verified", "true")));
        await Assert.ThrowsAsync<UserNotFoundException>(() => GetUserAsync(pool, "june"));

        await Client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool,
                Username = "june",
                UserAttributes = Attributes(("email", "jane@example.com"), ("email_verified", "true")),
                ForceAliasCreation = true,
            },
            Cancellation);
        Assert.Equal("june", (await GetUserAsync(pool, "jane@example.com")).Username);
        Assert.Equal("false", Value((await GetUserAsync(pool, "jane")).UserAttributes, "email_verified"));
    }

    // FACTS-SERVER 6 [W], 5 [W].
    [Theory]
    [InlineData("custom:x", "1", "Attributes did not conform to the schema: Type for attribute {custom:x} could not be determined")]
    [InlineData("hobby", "1", "Attributes did not conform to the schema: user.hobby: Attribute does not exist in the schema.")]
    [InlineData("email", "jane", "Invalid email address format.")]
    [InlineData("phone_number", "0123", "Invalid phone number format.")]
    public async Task Attribute_NotInTheSchema_Refused(string name, string value, string message)
    {
        var pool = await CreatePoolAsync();

        Assert.Equal(message, await MessageAsync<InvalidParameterException>(CreateUserAsync(pool, "jane", (name, value))));
    }

    [Theory]
    [InlineData("custom:code", "ab")]
    [InlineData("custom:code", "abcdef")]
    [InlineData("custom:level", "0")]
    [InlineData("custom:level", "11")]
    [InlineData("custom:level", "high")]
    [InlineData("custom:since", "yesterday")]
    [InlineData("custom:member", "perhaps")]
    [InlineData("birthdate", "1/1/2000")]
    [InlineData("birthdate", "2000-13-01")]
    public async Task Attribute_OutOfRange_Refused(string name, string value)
    {
        var pool = await CreatePoolAsync(new()
        {
            PoolName = "customers",
            Schema =
            [
                new() { Name = "code", StringAttributeConstraints = new() { MinLength = "3", MaxLength = "5" } },
                new()
                {
                    Name = "level",
                    AttributeDataType = AttributeDataType.Number,
                    NumberAttributeConstraints = new() { MinValue = "1", MaxValue = "10" },
                },
                new() { Name = "since", AttributeDataType = AttributeDataType.Datetime },
                new() { Name = "member", AttributeDataType = AttributeDataType.Boolean },
            ],
        });

        await Assert.ThrowsAsync<InvalidParameterException>(() => CreateUserAsync(pool, "jane", (name, value)));
        await CreateUserAsync(
            pool, "jane", ("custom:code", "abc"), ("custom:level", "10"), ("custom:member", "true"), ("birthdate", "2000-12-01"));
    }

    // FACTS-SERVER-config 6 [A]: administrators may leave out required attributes; a later change must bring them.
    [Fact]
    public async Task RequiredAttribute_MayBeLeftOut()
    {
        var pool = await CreatePoolAsync(
            new() { PoolName = "customers", Schema = [new() { Name = "family_name", Required = true, Mutable = true }] });

        await CreateUserAsync(pool, "jane");

        Assert.Equal(
            "Attributes did not conform to the schema: family_name: The attribute is required",
            await MessageAsync<InvalidParameterException>(Client.AdminUpdateUserAttributesAsync(
                new() { UserPoolId = pool, Username = "jane", UserAttributes = Attributes(("nickname", "J")) }, Cancellation)));
    }

    // FACTS-SERVER 6 [R].
    [Fact]
    public async Task Passwordless_WithoutPassword_Confirmed()
    {
        var pool = await CreatePoolAsync(new()
        {
            PoolName = "customers",
            Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [AuthFactorType.Password, AuthFactorType.EmailOtp] } },
        });

        var user = await Client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool,
                Username = "jane",
                UserAttributes = Attributes(("email", "jane@example.com"), ("email_verified", "true")),
                MessageAction = MessageActionType.Suppress,
            },
            Cancellation);

        Assert.Equal(UserStatusType.Confirmed, user.User!.UserStatus);
    }

    // FACTS-SERVER 7 [W].
    [Fact]
    public async Task TemporaryPassword_AgainstThePolicy_Refused()
    {
        var pool = await CreatePoolAsync();

        Assert.Equal(
            "Password did not conform with policy: Password not long enough",
            await MessageAsync<InvalidPasswordException>(Client.AdminCreateUserAsync(
                new() { UserPoolId = pool, Username = "jane", TemporaryPassword = "Pass1!" }, Cancellation)));
    }
}
