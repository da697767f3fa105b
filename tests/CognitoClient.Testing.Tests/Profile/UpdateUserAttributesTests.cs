using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.Profile;

public sealed class UpdateUserAttributesTests
{
    [Fact]
    public async Task Update_SetsAndRemovesAttributes()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane", Attribute("nickname", "J"));
        var token = pool.AccessToken("jane");

        // FACTS-SERVER 6 [A]: a blank value deletes.
        var response = await UpdateAsync(pool, token, Attribute("name", "Jane"), Attribute("nickname", ""));

        Assert.Empty(response.CodeDeliveryDetailsList);
        Assert.Equal("Jane", await pool.GetAttributeAsync("jane", "name"));
        Assert.Null(await pool.GetAttributeAsync("jane", "nickname"));
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
    }

    // FACTS-SERVER 6 [A].
    [Fact]
    public async Task Update_Email_IsNoLongerVerified_AndACodeIsSent()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");

        var response = await UpdateAsync(pool, token, Attribute("email", "new@other.example"));

        var details = Assert.Single(response.CodeDeliveryDetailsList);
        Assert.Equal("n***@o***", details.Destination);
        Assert.Equal("EMAIL", details.DeliveryMedium?.Value);
        Assert.Equal("email", details.AttributeName);
        Assert.Equal("new@other.example", await pool.GetAttributeAsync("jane", "email"));
        Assert.Equal("false", await pool.GetAttributeAsync("jane", "email_verified"));
        var message = Assert.Single(pool.Outbox.To("jane"));
        Assert.Equal(MessageKind.UpdateUserAttribute, message.Kind);

        await pool.VerifyAsync(token, "email", message.Code);
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
    }

    [Fact]
    public async Task Update_SameEmail_StaysVerified()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await UpdateAsync(pool, pool.AccessToken("jane"), Attribute("email", "jane@example.com"));

        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
        Assert.Empty(pool.Outbox.Messages);
    }

    [Fact]
    public async Task Update_PhoneThatThePoolDoesNotVerify_NoCode()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        var response = await UpdateAsync(pool, pool.AccessToken("jane"), Attribute("phone_number", "+12065550100"));

        Assert.Empty(response.CodeDeliveryDetailsList);
        Assert.Equal("+12065550100", await pool.GetAttributeAsync("jane", "phone_number"));
    }

    // FACTS-SERVER 6 [A].
    [Fact]
    public async Task Update_EmailMustBeVerifiedFirst_OldValueStaysUntilThen()
    {
        var pool = await CreateAsync(VerifyBeforeUpdate);
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");

        var response = await UpdateAsync(pool, token, Attribute("email", "new@other.example"), Attribute("name", "Jane"));

        Assert.Equal("n***@o***", Assert.Single(response.CodeDeliveryDetailsList).Destination);
        Assert.Equal("jane@example.com", await pool.GetAttributeAsync("jane", "email"));
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
        Assert.Equal("Jane", await pool.GetAttributeAsync("jane", "name"));

        await pool.VerifyAsync(token, "email", pool.Outbox.LastCode("jane"));
        Assert.Equal("new@other.example", await pool.GetAttributeAsync("jane", "email"));
        Assert.Equal("true", await pool.GetAttributeAsync("jane", "email_verified"));
    }

    [Fact]
    public async Task Update_EmailMustBeVerifiedFirst_CodeCanBeRequestedAgain()
    {
        var pool = await CreateAsync(VerifyBeforeUpdate);
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");
        await UpdateAsync(pool, token, Attribute("email", "new@other.example"));

        var details = await pool.RequestCodeAsync(token, "email");
        await pool.VerifyAsync(token, "email", pool.Outbox.LastCode("jane"));

        Assert.Equal("n***@o***", details.Destination);
        Assert.Equal("new@other.example", await pool.GetAttributeAsync("jane", "email"));
    }

    [Fact]
    public async Task Update_EmailMustBeVerifiedFirst_LaterChangeReplacesTheEarlierOne()
    {
        var pool = await CreateAsync(VerifyBeforeUpdate);
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");
        await UpdateAsync(pool, token, Attribute("email", "first@other.example"));
        var first = pool.Outbox.LastCode("jane");
        await UpdateAsync(pool, token, Attribute("email", "second@other.example"));
        var second = pool.Outbox.LastCode("jane");

        if (first != second)
        {
            await Assert.ThrowsAsync<CodeMismatchException>(() => pool.VerifyAsync(token, "email", first));
        }

        await pool.VerifyAsync(token, "email", second);
        Assert.Equal("second@other.example", await pool.GetAttributeAsync("jane", "email"));
    }

    // FACTS-SERVER 6, 21 [W].
    [Theory]
    [InlineData("email_verified", "true")]
    [InlineData("sub", "1")]
    public async Task Update_AttributeThatNoClientMayWrite_Throws(string name, string value)
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>(
            "A client attempted to write unauthorized attribute",
            () => UpdateAsync(pool, pool.AccessToken("jane"), Attribute(name, value)));
    }

    [Fact]
    public async Task Update_AttributeThatTheClientMayNotWrite_ThrowsAndChangesNothing()
    {
        var pool = await CreateAsync(client: request => request with { WriteAttributes = ["name"] });
        await pool.CreateConfirmedUserAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>(
            "A client attempted to write unauthorized attribute",
            () => UpdateAsync(pool, pool.AccessToken("jane"), Attribute("name", "Jane"), Attribute("nickname", "J")));
        Assert.Null(await pool.GetAttributeAsync("jane", "name"));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task Update_EmailOfAnotherUserThatIsTheSignInName_Throws()
    {
        var pool = await CreateAsync(request => VerifyBeforeUpdate(request) with { UsernameAttributes = [UsernameAttributeType.Email] });
        await pool.SignUpAsync("jane@example.com");
        await pool.SignUpAsync("joe@example.com");

        await Failure.IsAsync<AliasExistsException>(
            "An account with the given email already exists.",
            () => UpdateAsync(pool, pool.AccessToken("jane@example.com"), Attribute("email", "joe@example.com")));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task Delete_RemovesTheAttributeAndItsFlag()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane", Attribute("nickname", "J"));
        var token = pool.AccessToken("jane");

        await pool.Client.DeleteUserAttributesAsync(new() { AccessToken = token, UserAttributeNames = ["nickname", "email"] }, Cancel);

        Assert.Equal(["sub"], (await pool.GetUserAsync("jane")).UserAttributes.Select(attribute => attribute.Name));
        await Failure.IsAsync<NotAuthorizedException>(
            "A client attempted to write unauthorized attribute",
            () => pool.Client.DeleteUserAttributesAsync(new() { AccessToken = token, UserAttributeNames = ["email_verified"] }, Cancel));
    }

    [Fact]
    public async Task DeleteUser_RemovesTheUserAndFreesTheName()
    {
        var pool = await CreateAsync();
        await pool.CreateConfirmedUserAsync("jane");
        var token = pool.AccessToken("jane");

        await pool.Client.DeleteUserAsync(new() { AccessToken = token }, Cancel);

        await Failure.IsAsync<UserNotFoundException>("User does not exist.", () => pool.GetUserAsync("jane"));
        await Assert.ThrowsAsync<UserNotFoundException>(() => pool.Client.DeleteUserAsync(new() { AccessToken = token }, Cancel));
        await pool.SignUpWithEmailAsync("jane");
    }

    private static CreateUserPoolRequest VerifyBeforeUpdate(CreateUserPoolRequest request) => request with
    {
        UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = [VerifiedAttributeType.Email] },
    };

    private static Task<UpdateUserAttributesResponse> UpdateAsync(TestPool pool, string token, params AttributeType[] attributes) =>
        pool.Client.UpdateUserAttributesAsync(new() { AccessToken = token, UserAttributes = attributes }, Cancel);
}
