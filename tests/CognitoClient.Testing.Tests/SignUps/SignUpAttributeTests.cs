using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.SignUps;

/// <summary>User names and attributes at sign-up.</summary>
public sealed class SignUpAttributeTests
{
    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task SignUp_RequiredAttributesAreMissing_Throws()
    {
        var pool = await CreateAsync(request => request with
        {
            Schema = [Required("family_name"), Required("name")],
        });

        var exception = await Assert.ThrowsAsync<InvalidParameterException>(() => pool.SignUpWithEmailAsync("jane"));

        Assert.StartsWith("Attributes did not conform to the schema: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("family_name: The attribute is required", exception.Message, StringComparison.Ordinal);
        Assert.Contains("name.formatted: The attribute name.formatted is required", exception.Message, StringComparison.Ordinal);
        await pool.SignUpAsync("jane", Attribute("name", "Jane Doe"), Attribute("family_name", "Doe"));
    }

    // FACTS-SERVER 6, 21 [W].
    [Theory]
    [InlineData("custom:team", "Type for attribute {custom:team} could not be determined")]
    [InlineData("team", "user.team: Attribute does not exist in the schema.")]
    public async Task SignUp_UnknownAttribute_Throws(string name, string fault)
    {
        var pool = await CreateAsync();

        await Failure.IsAsync<InvalidParameterException>(
            $"Attributes did not conform to the schema: {fault}", () => pool.SignUpAsync("jane", Attribute(name, "red")));
    }

    [Fact]
    public async Task SignUp_CustomAttribute_IsStored()
    {
        var pool = await CreateAsync(request => request with
        {
            Schema = [new() { Name = "team", AttributeDataType = AttributeDataType.String, Mutable = true }],
        });

        await pool.SignUpAsync("jane", Attribute("custom:team", "red"));

        Assert.Equal("red", await pool.GetAttributeAsync("jane", "custom:team"));
    }

    // FACTS-SERVER 5 [W].
    [Theory]
    [InlineData("email", "nope", "Invalid email address format.")]
    [InlineData("phone_number", "12065550100", "Invalid phone number format.")]
    public async Task SignUp_AddressInAnotherForm_Throws(string name, string value, string message)
    {
        var pool = await CreateAsync();

        await Failure.IsAsync<InvalidParameterException>(message, () => pool.SignUpAsync("jane", Attribute(name, value)));
    }

    // FACTS-SERVER 5, 21 [W].
    [Fact]
    public async Task SignUp_UserNameInAFormThatThePoolRefuses_Throws()
    {
        var byEmail = await CreateAsync(request => request with { UsernameAttributes = [UsernameAttributeType.Email] });
        var alias = await CreateAsync(request => request with { AliasAttributes = [AliasAttributeType.Email] });

        await Failure.IsAsync<InvalidParameterException>("Username should be an email.", () => byEmail.SignUpAsync("jane"));
        await Failure.IsAsync<InvalidParameterException>(
            "Username cannot be of email format, since user pool is configured for email alias.",
            () => alias.SignUpAsync("jane@example.com"));
    }

    // FACTS-SERVER 5 [T]: the user name is the sub, and the address an attribute.
    [Fact]
    public async Task SignUp_AddressIsTheUserName_IsStoredAsAttribute()
    {
        var pool = await CreateAsync(request => request with { UsernameAttributes = [UsernameAttributeType.Email] });

        var response = await pool.SignUpAsync("jane@example.com");

        var user = await pool.GetUserAsync("jane@example.com");
        Assert.Equal(response.UserSub, user.Username);
        Assert.Equal("jane@example.com", await pool.GetAttributeAsync("jane@example.com", "email"));
        Assert.Equal("j***@e***", response.CodeDeliveryDetails!.Destination);
    }

    private static SchemaAttributeType Required(string name) => new()
    {
        Name = name,
        AttributeDataType = AttributeDataType.String,
        Required = true,
        Mutable = true,
    };
}
