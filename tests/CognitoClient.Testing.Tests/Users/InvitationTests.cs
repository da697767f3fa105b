using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Users;

public sealed class InvitationTests : ServiceTest
{
    [Fact]
    public async Task Email_WithUsernameAndTemporaryPassword()
    {
        var pool = await CreatePoolAsync();

        await CreateAsync(pool, media: [DeliveryMediumType.Email]);

        var message = Assert.Single(Cognito.Outbox.Messages);
        Assert.Equal(MessageKind.AdminCreateUser, message.Kind);
        Assert.Equal("jane@example.com", message.Destination);
        Assert.Equal($"Your username is jane and temporary password is {message.Code}.", message.Body);
    }

    [Fact]
    public async Task BothMedia_TwoMessages()
    {
        var pool = await CreatePoolAsync();

        await CreateAsync(pool, media: [DeliveryMediumType.Email, DeliveryMediumType.Sms]);

        Assert.Equal(
            ["+15550100", "jane@example.com"],
            Cognito.Outbox.Messages.Select(message => message.Destination).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Suppress_NoMessage()
    {
        var pool = await CreatePoolAsync();

        await CreateAsync(pool, MessageActionType.Suppress);

        Assert.Empty(Cognito.Outbox.Messages);
    }

    // FACTS-SERVER 6 [A].
    [Fact]
    public async Task Resend_AnotherTemporaryPassword()
    {
        var pool = await CreatePoolAsync();
        await CreateAsync(pool);
        var first = Cognito.Outbox.LastCode("jane");

        var resent = await CreateAsync(pool, MessageActionType.Resend);

        Assert.Equal(UserStatusType.ForceChangePassword, resent.UserStatus);
        Assert.NotEqual(first, Cognito.Outbox.LastCode("jane"));
    }

    // FACTS-SERVER 6 [A, W].
    [Fact]
    public async Task Resend_ConfirmedUser_UnsupportedUserState()
    {
        var pool = await CreatePoolAsync();
        Cognito.GetPool(pool).AddUser("jane", "Passw0rd!");

        Assert.Equal(
            "Resend not possible. jane status is not FORCE_CHANGE_PASSWORD",
            await MessageAsync<UnsupportedUserStateException>(CreateAsync(pool, MessageActionType.Resend)));
    }

    [Fact]
    public async Task Resend_UnknownUser_UserNotFound()
    {
        var pool = await CreatePoolAsync();

        Assert.Equal(
            "User does not exist.", await MessageAsync<UserNotFoundException>(CreateAsync(pool, MessageActionType.Resend)));
    }

    private async Task<UserType> CreateAsync(string pool, MessageActionType? action = null, DeliveryMediumType[]? media = null) =>
        (await Client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool,
                Username = "jane",
                UserAttributes = Attributes(("email", "jane@example.com"), ("phone_number", "+15550100")),
                MessageAction = action,
                DesiredDeliveryMediums = media,
            },
            Cancellation)).User!;
}
