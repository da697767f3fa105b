using CognitoClient.Model;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Profile;

/// <summary>Addresses that administrators change.</summary>
public sealed class AdminUpdateUserAttributesTests
{
    [Fact]
    public async Task Update_Email_IsNoLongerVerified_AndACodeIsSent()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await pool.UpdateAsync("jane", Attribute("email", "new@other.example"));

        Assert.Equal("new@other.example", await pool.GetAttributeAsync("jane", "email"));
        Assert.Equal("false", await pool.GetAttributeAsync("jane", "email_verified"));
        var message = Assert.Single(pool.Outbox.To("jane"));
        Assert.Equal(MessageKind.UpdateUserAttribute, message.Kind);
        Assert.Null(message.ClientId);
        await pool.VerifyAsync(pool.AccessToken("jane"), "email", message.Code);
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
    }

    [Fact]
    public async Task Update_EmailMustBeVerifiedFirst_OldValueStaysUntilThen()
    {
        var pool = await CreateAsync(VerifyBeforeUpdate);
        await pool.CreateConfirmedUserAsync("jane");

        await pool.UpdateAsync("jane", Attribute("email", "new@other.example"), Attribute("email_verified", "false"));

        Assert.Equal("jane@example.com", await pool.GetAttributeAsync("jane", "email"));
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
        await pool.VerifyAsync(pool.AccessToken("jane"), "email", pool.Outbox.LastCode("jane"));
        Assert.Equal("new@other.example", await pool.GetAttributeAsync("jane", "email"));
    }

    // The model [A]; FACTS-SERVER 6 [T]: "True".
    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public async Task Update_EmailIsMarkedAsVerified_TakesEffectWithoutACode(string value)
    {
        var pool = await CreateAsync(VerifyBeforeUpdate);
        await pool.CreateConfirmedUserAsync("jane");

        await pool.UpdateAsync("jane", Attribute("email", "new@other.example"), Attribute("email_verified", value));

        Assert.Equal("new@other.example", await pool.GetAttributeAsync("jane", "email"));
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
        Assert.Empty(pool.Outbox.Messages);
    }

    private static CreateUserPoolRequest VerifyBeforeUpdate(CreateUserPoolRequest request) => request with
    {
        UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = [VerifiedAttributeType.Email] },
    };
}
