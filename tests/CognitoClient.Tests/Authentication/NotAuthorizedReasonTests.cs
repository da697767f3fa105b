using CognitoClient.Model;

namespace CognitoClient.Tests.Authentication;

public class NotAuthorizedReasonTests
{
    [Theory]
    [InlineData("Incorrect username or password.", NotAuthorizedReason.IncorrectUsernameOrPassword)]
    [InlineData("Password attempts exceeded", NotAuthorizedReason.AttemptsExceeded)]
    [InlineData("User is disabled.", NotAuthorizedReason.UserDisabled)]
    [InlineData("User does not exist.", NotAuthorizedReason.UserNotFound)]
    [InlineData("User is not confirmed.", NotAuthorizedReason.UserNotConfirmed)]
    [InlineData("User cannot be confirmed. Current status is CONFIRMED", NotAuthorizedReason.UserAlreadyConfirmed)]
    [InlineData("Temporary password has expired and must be reset by an administrator.", NotAuthorizedReason.TemporaryPasswordExpired)]
    [InlineData("User account has expired, it must be reset by an administrator.", NotAuthorizedReason.TemporaryPasswordExpired)]
    [InlineData("User password cannot be reset in the current state.", NotAuthorizedReason.PasswordResetNotPossible)]
    [InlineData("Refresh Token has expired", NotAuthorizedReason.TokenExpired)]
    [InlineData("Access Token has expired", NotAuthorizedReason.TokenExpired)]
    [InlineData("Refresh Token has been revoked", NotAuthorizedReason.TokenRevoked)]
    [InlineData("Access Token has been revoked", NotAuthorizedReason.TokenRevoked)]
    [InlineData("Invalid Refresh Token", NotAuthorizedReason.TokenInvalid)]
    [InlineData("Invalid Refresh Token.", NotAuthorizedReason.TokenInvalid)]
    [InlineData("Invalid Access Token", NotAuthorizedReason.TokenInvalid)]
    [InlineData("Could not verify signature for Access Token", NotAuthorizedReason.TokenInvalid)]
    [InlineData("Refresh token has been reused", NotAuthorizedReason.RefreshTokenReused)]
    [InlineData("Access Token does not have required scopes", NotAuthorizedReason.ScopeMissing)]
    [InlineData("Invalid session for the user, session is expired.", NotAuthorizedReason.SessionExpired)]
    [InlineData("Invalid session for the user, session can only be used once.", NotAuthorizedReason.SessionInvalid)]
    [InlineData("Invalid session for the user.", NotAuthorizedReason.SessionInvalid)]
    [InlineData("SecretHash does not match for client: abc", NotAuthorizedReason.SecretHashIncorrect)]
    [InlineData("Unable to verify secret hash for client abc", NotAuthorizedReason.SecretHashIncorrect)]
    [InlineData("Client abc is configured with secret but SECRET_HASH was not received", NotAuthorizedReason.SecretHashMissing)]
    [InlineData("Client abc is configured for secret but secret was not received", NotAuthorizedReason.SecretHashMissing)]
    [InlineData("Client abc is not configured for secret but secret hash was received", NotAuthorizedReason.ClientSecretIncorrect)]
    [InlineData("Invalid client secret", NotAuthorizedReason.ClientSecretIncorrect)]
    [InlineData("The client secret is due for rotation", NotAuthorizedReason.Unknown)]
    [InlineData("Invalid code or auth state for the user.", NotAuthorizedReason.IncorrectCode)]
    [InlineData("Device does not exist.", NotAuthorizedReason.DeviceUnknown)]
    [InlineData("Invalid device key given.", NotAuthorizedReason.DeviceUnknown)]
    [InlineData("Unable to login because of security reasons.", NotAuthorizedReason.BlockedByRisk)]
    [InlineData("Request not allowed due to security reasons.", NotAuthorizedReason.BlockedByRisk)]
    [InlineData("PreAuthentication failed with error User is disabled by us.", NotAuthorizedReason.RefusedByTrigger)]
    [InlineData("SignUp is not permitted for this user pool", NotAuthorizedReason.SignUpNotPermitted)]
    [InlineData("A client attempted to write unauthorized attribute", NotAuthorizedReason.AttributeNotPermitted)]
    [InlineData("Something that the service says next year", NotAuthorizedReason.Unknown)]
    public void Reason_OfMessage_IsRead(string message, NotAuthorizedReason reason)
    {
        var exception = new NotAuthorizedException(message);

        Assert.Equal((reason, message), (exception.Reason, exception.Message));
    }

    [Fact]
    public async Task Reason_OfAnAnswer_IsRead()
    {
        using var service = new ScriptedService().Fails("InitiateAuth", "NotAuthorizedException", "User is disabled.");

        var exception = await Assert.ThrowsAsync<NotAuthorizedException>(
            () => service.SignIn().StartPasswordAsync("ada", "pw", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(NotAuthorizedReason.UserDisabled, exception.Reason);
    }

    [Fact]
    public void Reasons_AllBesidesUnknown_HaveATextThatIsTested()
    {
        var tested = typeof(NotAuthorizedReasonTests).GetMethod(nameof(Reason_OfMessage_IsRead))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => (NotAuthorizedReason)((InlineDataAttribute)data).Data[1]!);

        Assert.Equal(Enum.GetValues<NotAuthorizedReason>(), tested.Distinct().Order());
    }
}
