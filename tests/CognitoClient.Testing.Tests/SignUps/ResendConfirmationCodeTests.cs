using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.SignUps;

public sealed class ResendConfirmationCodeTests
{
    // FACTS-SERVER 2, 8 [R: two calls a second apart]; 8 [M]: the new code replaces the old one.
    [Fact]
    public async Task Resend_NewCodeReplacesTheOldOne()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        var first = pool.Outbox.LastCode("jane");

        await pool.ResendAsync("jane");
        var response = await pool.ResendAsync("jane");
        while (pool.Outbox.LastCode("jane") == first)
        {
            await pool.ResendAsync("jane");
        }

        Assert.Equal("j***@e***", response.CodeDeliveryDetails!.Destination);
        Assert.Equal("EMAIL", response.CodeDeliveryDetails.DeliveryMedium?.Value);
        Assert.Equal("email", response.CodeDeliveryDetails.AttributeName);
        Assert.Equal(MessageKind.ResendCode, pool.Outbox.To("jane")[^1].Kind);
        await Assert.ThrowsAsync<CodeMismatchException>(() => pool.ConfirmAsync("jane", first));
        await pool.ConfirmAsync("jane", pool.Outbox.LastCode("jane"));
    }

    // FACTS-SERVER 8, 21 [W].
    [Fact]
    public async Task Resend_ConfirmedUser_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpAndConfirmAsync("jane");

        await Failure.IsAsync<InvalidParameterException>("User is already confirmed.", () => pool.ResendAsync("jane"));
    }

    // FACTS-SERVER 8, 21 [W].
    [Fact]
    public async Task Resend_PoolVerifiesNothing_Throws()
    {
        var pool = await CreateAsync(request => request with { AutoVerifiedAttributes = [] });
        await pool.SignUpWithEmailAsync("jane");

        await Failure.IsAsync<InvalidParameterException>("Auto verification not turned on.", () => pool.ResendAsync("jane"));
    }

    // FACTS-SERVER 8, 21 [W].
    [Fact]
    public async Task Resend_UnknownUser_Throws()
    {
        var pool = await CreateAsync();

        await Failure.IsAsync<UserNotFoundException>("Username/client id combination not found.", () => pool.ResendAsync("nobody"));
    }

    // FACTS-SERVER 8 [A]; 2 [R]: the mask is made from the name.
    [Fact]
    public async Task Resend_UnknownOrDisabledUser_UsersAreHidden_DetailsAreMadeUp()
    {
        var pool = await CreateHidingUsersAsync();
        await pool.SignUpWithEmailAsync("jane");
        await pool.DisableAsync("jane");
        pool.Outbox.Clear();

        Assert.Equal("n***@w***", (await pool.ResendAsync("nobody@where.example")).CodeDeliveryDetails!.Destination);
        var disabled = (await pool.ResendAsync("jane")).CodeDeliveryDetails!;

        Assert.Matches(@"\Aj\*\*\*@[a-z]\*\*\*\z", disabled.Destination);
        Assert.Equal("email", disabled.AttributeName);
        Assert.Empty(pool.Outbox.Messages);
    }

    // FACTS-SERVER 8 [W].
    [Fact]
    public async Task Resend_DisabledUser_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        await pool.DisableAsync("jane");

        await Failure.IsAsync<NotAuthorizedException>("User is disabled.", () => pool.ResendAsync("jane"));
    }

    // FACTS-SERVER 2 [A].
    [Fact]
    public async Task Resend_SixthTimeInAnHour_Throws()
    {
        var pool = await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await pool.ResendAsync("jane");
        }

        await Failure.IsAsync<LimitExceededException>(
            "Attempt limit exceeded, please try after some time.", () => pool.ResendAsync("jane"));

        pool.Cognito.Clock.Advance(TimeSpan.FromHours(1));
        await pool.ResendAsync("jane");
    }
}
