using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Symbols;

public class CSharpNamesTests
{
    [Theory]
    [InlineData("SMS_MFA", "SmsMfa")]
    [InlineData("SignIn", "SignIn")]
    [InlineData("code", "Code")]
    [InlineData("implicit", "Implicit")]
    [InlineData("client_credentials", "ClientCredentials")]
    [InlineData("phone_number", "PhoneNumber")]
    [InlineData("V1_0", "V1_0")]
    [InlineData("TLS_V1_2_2021", "TlsV1_2_2021")]
    [InlineData("PBKDF2_SHA256", "Pbkdf2Sha256")]
    [InlineData("LoginWithAmazon", "LoginWithAmazon")]
    [InlineData("us-east-1", "UsEast1")]
    [InlineData("2FA", "Value2fa")]
    public void EnumValue_OfMember_IsPascalCase(string member, string expected) => Assert.Equal(expected, CSharpNames.EnumValue(member));

    [Theory]
    [InlineData("KMSKeyID", "KMSKeyID")]
    [InlineData("CallbackURLs", "CallbackURLs")]
    [InlineData("headerName", "HeaderName")]
    [InlineData("reasonCode", "ReasonCode")]
    public void Property_OfMember_UpperCasesTheFirstLetterOnly(string member, string expected) =>
        Assert.Equal(expected, CSharpNames.Property(member));

    [Theory]
    [InlineData("UserPoolId", "userPoolId")]
    [InlineData("KMSKeyID", "kmsKeyID")]
    [InlineData("CSS", "css")]
    [InlineData("Event", "@event")]
    [InlineData("Default", "@default")]
    [InlineData("Value", "@value")]
    [InlineData("Input", "inputValue")]
    public void Local_OfProperty_IsCamelCaseAndFree(string property, string expected) =>
        Assert.Equal(expected, CSharpNames.Local(property));

    [Theory]
    [InlineData("Cognito Identity Provider", "CognitoIdentityProvider")]
    [InlineData("SSM", "Ssm")]
    [InlineData("JSON RPC 10", "JsonRpc10")]
    public void Service_OfSdkId_IsOneWord(string sdkId, string expected) => Assert.Equal(expected, CSharpNames.Service(sdkId));
}
