using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;
using static CognitoClient.Testing.Tests.Support.TestPool;

namespace CognitoClient.Testing.Tests.SignUps;

public sealed class SignUpTests
{
    // FACTS-SERVER 8 [T, R]; 2 [R]: the mask.
    [Fact]
    public async Task SignUp_AddressThatThePoolVerifies_CodeIsSentThere()
    {
        var pool = await CreateAsync();

        var response = await pool.SignUpAsync("jane", Attribute("email", "jane@example.com"));

        Assert.False(response.UserConfirmed);
        Assert.True(Guid.TryParse(response.UserSub, out _));
        Assert.Equal("j***@e***", response.CodeDeliveryDetails!.Destination);
        Assert.Equal("EMAIL", response.CodeDeliveryDetails.DeliveryMedium?.Value);
        Assert.Equal("email", response.CodeDeliveryDetails.AttributeName);
        Assert.Null(response.Session);
        var message = Assert.Single(pool.Outbox.To("jane"));
        Assert.Equal(MessageKind.SignUp, message.Kind);
        Assert.Equal("jane@example.com", message.Destination);

        // FACTS-SERVER 2 [W]: six digits.
        Assert.Matches(@"\A[0-9]{6}\z", message.Code);
        Assert.Equal(UserStatusType.Unconfirmed, await pool.GetStatusAsync("jane"));
    }

    // FACTS-SERVER 8 [T].
    [Fact]
    public async Task SignUp_PoolVerifiesNothing_NoCode()
    {
        var pool = await CreateAsync(request => request with { AutoVerifiedAttributes = [] });

        var response = await pool.SignUpWithEmailAsync("jane");

        Assert.Null(response.CodeDeliveryDetails);
        Assert.Empty(pool.Outbox.Messages);
    }

    // FACTS-SERVER 8 [T].
    [Fact]
    public async Task SignUp_WithoutTheAddressThatThePoolVerifies_NoCode()
    {
        var pool = await CreateAsync();

        Assert.Null((await pool.SignUpAsync("jane")).CodeDeliveryDetails);
        Assert.Null((await pool.SignUpAsync("joe", Attribute("phone_number", "+12065550100"))).CodeDeliveryDetails);
    }

    // FACTS-SERVER 8 [A]; 2 [W]: the mask.
    [Fact]
    public async Task SignUp_PoolVerifiesBothAddresses_CodeIsSentToThePhone()
    {
        var pool = await CreateAsync(VerifyBoth);

        var response = await pool.SignUpAsync("jane", Attribute("email", "jane@example.com"), Attribute("phone_number", "+12065550100"));

        Assert.Equal("SMS", response.CodeDeliveryDetails!.DeliveryMedium?.Value);
        Assert.Equal("phone_number", response.CodeDeliveryDetails.AttributeName);
        Assert.Equal("+*******0100", response.CodeDeliveryDetails.Destination);
        Assert.Equal("+12065550100", Assert.Single(pool.Outbox.Messages).Destination);
    }

    [Fact]
    public async Task SignUp_PoolVerifiesBothAddresses_EmailAlone_CodeIsSentThere()
    {
        var pool = await CreateAsync(VerifyBoth);

        Assert.Equal("email", (await pool.SignUpWithEmailAsync("jane")).CodeDeliveryDetails!.AttributeName);
    }

    // FACTS-SERVER 6, 21 [R].
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignUp_NameIsTaken_Throws(bool hidesUsers)
    {
        var pool = hidesUsers ? await CreateHidingUsersAsync() : await CreateAsync();
        await pool.SignUpWithEmailAsync("jane");

        await Failure.IsAsync<UsernameExistsException>("User already exists", () => pool.SignUpWithEmailAsync("jane"));
    }

    // FACTS-SERVER 6 [W].
    [Fact]
    public async Task SignUp_AddressIsTheUserNameAndTaken_Throws()
    {
        var pool = await CreateAsync(request => request with { UsernameAttributes = [UsernameAttributeType.Email] });
        await pool.SignUpAsync("jane@example.com");

        await Failure.IsAsync<UsernameExistsException>(
            "An account with the given email already exists.", () => pool.SignUpAsync("jane@example.com"));
    }

    // FACTS-SERVER 8, 21 [W].
    [Fact]
    public async Task SignUp_AdministratorsCreateUsers_Throws()
    {
        var pool = await CreateAsync(request => request with { AdminCreateUserConfig = new() { AllowAdminCreateUserOnly = true } });

        await Failure.IsAsync<NotAuthorizedException>(
            "SignUp is not permitted for this user pool", () => pool.SignUpWithEmailAsync("jane"));
    }

    // FACTS-SERVER 6, 21 [W].
    [Fact]
    public async Task SignUp_AttributeThatTheClientMayNotWrite_Throws()
    {
        var pool = await CreateAsync(client: request => request with { WriteAttributes = ["email"] });

        await pool.SignUpWithEmailAsync("jane");
        await Failure.IsAsync<NotAuthorizedException>(
            "A client attempted to write unauthorized attribute",
            () => pool.SignUpAsync("joe", Attribute("email", "joe@example.com"), Attribute("nickname", "joe")));
    }

    // FACTS-SERVER-config 4 [A].
    [Fact]
    public async Task SignUp_ClientMayWriteTheProfile_IncludesItsAttributes()
    {
        var pool = await CreateAsync(client: request => request with { WriteAttributes = ["oidc:profile"] });

        await pool.SignUpAsync("jane", Attribute("nickname", "J"));
        await Assert.ThrowsAsync<NotAuthorizedException>(() => pool.SignUpAsync("joe", Attribute("email", "joe@example.com")));
    }

    // FACTS-SERVER 6 [W]: also for flags, before the schema (1 [W]).
    [Theory]
    [InlineData("email_verified", "true")]
    [InlineData("phone_number_verified", "true")]
    [InlineData("sub", "1")]
    public async Task SignUp_AttributeThatNoClientMayWrite_Throws(string name, string value)
    {
        var pool = await CreateAsync();

        await Failure.IsAsync<NotAuthorizedException>(
            "A client attempted to write unauthorized attribute", () => pool.SignUpAsync("jane", Attribute(name, value)));
    }

    // FACTS-SERVER 7 [W].
    [Theory]
    [InlineData("", "Password not long enough")]
    [InlineData("Short-1", "Password not long enough")]
    [InlineData("lower-case-1", "Password must have uppercase characters")]
    [InlineData("UPPER-CASE-1", "Password must have lowercase characters")]
    [InlineData("No-Numbers", "Password must have numeric characters")]
    [InlineData("NoSymbols1", "Password must have symbol characters")]
    public async Task SignUp_PasswordAgainstThePolicy_Throws(string password, string rule)
    {
        var pool = await CreateAsync();

        await Failure.IsAsync<InvalidPasswordException>(
            $"Password did not conform with policy: {rule}",
            () => pool.Client.SignUpAsync(pool.NewSignUp("jane") with { Password = password }, Cancel));
        await Assert.ThrowsAsync<UserNotFoundException>(() => pool.GetUserAsync("jane"));
    }

    [Fact]
    public async Task SignUp_WithoutPassword_ThrowsUnlessOtherFactorsCanComeFirst()
    {
        var pool = await CreateAsync();
        await Failure.IsAsync<InvalidParameterException>(
            "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
            () => pool.Client.SignUpAsync(pool.NewSignUp("jane") with { Password = null }, Cancel));

        var passwordless = await CreateAsync(AllowEmailCodes);
        var request = passwordless.NewSignUp("jane", Attribute("email", "jane@example.com")) with { Password = null };
        var response = await passwordless.Client.SignUpAsync(request, Cancel);
        await passwordless.Client.SignUpAsync(passwordless.NewSignUp("joe") with { Password = "" }, Cancel);
        Assert.Equal("j***@e***", response.CodeDeliveryDetails!.Destination);
    }

    [Fact]
    public async Task SignUp_SameNameInParallel_OneSucceeds()
    {
        var pool = await CreateAsync();

        var attempts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            try
            {
                await pool.SignUpWithEmailAsync("jane");
                return true;
            }
            catch (UsernameExistsException)
            {
                return false;
            }
        })));

        Assert.Single(attempts, succeeded => succeeded);
        Assert.Single(pool.Outbox.Messages);
    }

    [Fact]
    public async Task SignUp_DeliveryFails_UserExists()
    {
        var pool = await CreateAsync();
        pool.Outbox.FailDelivery = _ => true;

        await Assert.ThrowsAsync<CodeDeliveryFailureException>(() => pool.SignUpWithEmailAsync("jane"));
        pool.Outbox.FailDelivery = null;

        // FACTS-SERVER-config 8 [A].
        Assert.Equal(UserStatusType.Unconfirmed, await pool.GetStatusAsync("jane"));
        await pool.ResendAsync("jane");
        await pool.ConfirmAsync("jane", pool.Outbox.LastCode("jane"));
    }

    // FACTS-SERVER-signin 9 [A].
    [Fact]
    public async Task SignUp_UserCanSignInWithTheCode_SessionsAreReturned()
    {
        var pool = await CreateAsync(AllowEmailCodes, client => client with
        {
            ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowUserAuth, ExplicitAuthFlowsType.AllowRefreshTokenAuth],
        });

        var signUp = await pool.SignUpWithEmailAsync("jane");
        var confirmation = await pool.ConfirmAsync("jane", pool.Outbox.LastCode("jane"));

        Assert.InRange(signUp.Session!.Length, 20, 2048);
        Assert.InRange(confirmation.Session!.Length, 20, 2048);
        Assert.NotEqual(signUp.Session, confirmation.Session);
    }

    [Fact]
    public async Task SignUp_ContextMembers_AreAccepted()
    {
        var pool = await CreateAsync();

        await pool.Client.SignUpAsync(
            pool.NewSignUp("jane") with
            {
                ClientMetadata = new Dictionary<string, string> { ["key"] = "value" },
                ValidationData = [Attribute("invitation", "1")],
                AnalyticsMetadata = new() { AnalyticsEndpointId = "endpoint" },
                UserContextData = new() { EncodedData = "data", IpAddress = "192.0.2.1" },
            },
            Cancel);

        Assert.Equal(UserStatusType.Unconfirmed, await pool.GetStatusAsync("jane"));
    }

    private static CreateUserPoolRequest VerifyBoth(CreateUserPoolRequest request) => request with
    {
        AutoVerifiedAttributes = [VerifiedAttributeType.Email, VerifiedAttributeType.PhoneNumber],
        SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::123456789012:role/sms", ExternalId = "id" },
    };

    private static CreateUserPoolRequest AllowEmailCodes(CreateUserPoolRequest request) => request with
    {
        Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [AuthFactorType.Password, AuthFactorType.EmailOtp] } },
    };
}
