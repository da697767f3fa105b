namespace CognitoClient.CodeGen.Tests.Symbols;

/// <summary>What must be masked whatever the model and our overlay say: written by hand, so that a missing entry is noticed.</summary>
public class RedactionTests
{
    [Theory]
    [InlineData("SignUpRequest", "Password", "Username", "ClientId", "SecretHash", "UserContextData", "ClientMetadata")]
    [InlineData("InitiateAuthRequest", "AuthParameters", "ClientMetadata")]
    [InlineData("InitiateAuthResponse", "ChallengeParameters", "Session")]
    [InlineData("RespondToAuthChallengeRequest", "ChallengeResponses", "Session")]
    [InlineData("AuthenticationResultType", "AccessToken", "IdToken", "RefreshToken")]
    [InlineData("ConfirmSignUpRequest", "ConfirmationCode", "Username")]
    [InlineData("ConfirmForgotPasswordRequest", "ConfirmationCode", "Password")]
    [InlineData("VerifyUserAttributeRequest", "AccessToken", "Code")]
    [InlineData("AssociateSoftwareTokenResponse", "SecretCode", "Session")]
    [InlineData("VerifySoftwareTokenRequest", "UserCode", "AccessToken")]
    [InlineData("ConfirmDeviceRequest", "DeviceSecretVerifierConfig", "AccessToken")]
    [InlineData("DeviceSecretVerifierConfigType", "PasswordVerifier", "Salt")]
    [InlineData("CreateIdentityProviderRequest", "ProviderDetails")]
    [InlineData("IdentityProviderType", "ProviderDetails")]
    [InlineData("UserImportJobType", "PreSignedUrl")]
    [InlineData("UserPoolClientType", "ClientSecret", "ClientId")]
    [InlineData("CodeDeliveryDetailsType", "Destination")]
    [InlineData("AdminInitiateAuthRequest", "AuthParameters", "ContextData")]
    [InlineData("ContextDataType", "IpAddress", "ServerName", "HttpHeaders", "EncodedData")]
    [InlineData("HttpHeader", "HeaderValue")]
    [InlineData("CompleteWebAuthnRegistrationRequest", "Credential", "AccessToken")]
    [InlineData("StartWebAuthnRegistrationResponse", "CredentialCreationOptions")]
    [InlineData("AttributeType", "Value")]
    [InlineData("UserType", "Username")]
    [InlineData("EventContextDataType", "IpAddress", "City", "Country")]
    [InlineData("SessionLocationType", "City", "Country")]
    [InlineData("SessionDescriptionType", "LastIPAddress")]
    [InlineData("ListUsersRequest", "Filter")]
    public void Redacted_OfType_HoldsItsSecrets(string type, params string[] members)
    {
        var record = TestModel.Cognito.Records.Single(record => record.Name == type);
        Assert.Subset(record.Members.Where(member => member.Redacted).Select(member => member.Property).ToHashSet(), members.ToHashSet());
    }
}
