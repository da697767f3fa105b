using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Pools;

// FACTS-SERVER-config 21 [R] unless marked.
public sealed class CreateUserPoolFailureTests : ServiceTest
{
    public static TheoryData<string, CreateUserPoolRequest> Refused { get; } = new()
    {
        {
            "Only one of the aliasAttributes or usernameAttributes can be set in a User pool.",
            Request() with { AliasAttributes = [AliasAttributeType.Email], UsernameAttributes = [UsernameAttributeType.Email] }
        },
        {
            "SMS configuration is required when phone_number is selected for auto verification",
            Request() with { AutoVerifiedAttributes = [VerifiedAttributeType.PhoneNumber] }
        },
        {
            "SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
            Request() with { MfaConfiguration = UserPoolMfaType.On }
        },
        {
            "SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
            Request() with { MfaConfiguration = UserPoolMfaType.Optional }
        },
        {
            "Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.",
            Recovery((1, RecoveryOptionNameType.VerifiedEmail), (1, RecoveryOptionNameType.VerifiedPhoneNumber))
        },
        {
            "Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.",
            Recovery((1, RecoveryOptionNameType.VerifiedEmail), (2, RecoveryOptionNameType.VerifiedEmail))
        },
        {
            "Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.",
            Recovery((1, RecoveryOptionNameType.VerifiedEmail), (2, RecoveryOptionNameType.AdminOnly))
        },
        {
            "Duplicate custom attribute names custom:x are not allowed in a user pool schema.",
            Schema(new() { Name = "x", AttributeDataType = AttributeDataType.String }, new() { Name = "x" })
        },
        { "Required custom attributes are not supported currently.", Schema(new SchemaAttributeType { Name = "x", Required = true }) },
        {
            "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email",
            Schema(new SchemaAttributeType { Name = "email", AttributeDataType = AttributeDataType.Number })
        },
        {
            "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email",
            Schema(new SchemaAttributeType { Name = "email", DeveloperOnlyAttribute = true })
        },
        {
            "Attribute custom:x cannot have a max value smaller than it's min value",
            Schema(new SchemaAttributeType
            {
                Name = "x",
                AttributeDataType = AttributeDataType.Number,
                NumberAttributeConstraints = new() { MinValue = "2", MaxValue = "1" },
            })
        },
        {
            "Attribute custom:x cannot have a max length shorter than it's min length",
            Schema(new SchemaAttributeType { Name = "x", StringAttributeConstraints = new() { MinLength = "2", MaxLength = "1" } })
        },
        {
            "Password should be configured as one of the allowed first auth factors.",
            Request() with { Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [AuthFactorType.EmailOtp] } } }
        },
        {
            "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays",
            Request() with
            {
                Policies = new() { PasswordPolicy = new() { MinimumLength = 8, TemporaryPasswordValidityDays = 3 } },
                AdminCreateUserConfig = new() { UnusedAccountValidityDays = 5 },
            }
        },
        {
            "Source ARN is required to use DEVELOPER email sending owner",
            Request() with { EmailConfiguration = new() { EmailSendingAccount = EmailSendingAccountType.Developer } }
        },
        {
            "Cognito is not allowed to use your email identity",
            Request() with { EmailConfiguration = new() { SourceArn = "arn:aws:ses:us-east-1:123456789012:identity/example.com" } }
        },
        {
            "Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.",
            Request() with
            {
                EmailConfiguration = new()
                {
                    EmailSendingAccount = EmailSendingAccountType.Developer,
                    SourceArn = "arn:aws:ses:ap-south-1:123456789012:identity/example.com",
                },
            }
        },
        { "Provided From email address is invalid", Request() with { EmailConfiguration = new() { From = "nobody" } } },
        {
            "Invalid snsRegion. Allowed SNS region for us-east-1 is us-east-1",
            Request() with { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::123456789012:role/sms", SnsRegion = "eu-west-1" } }
        },
        {
            "Cross-account pass role is not allowed.",
            Request() with { SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::999999999999:role/sms" } }
        },
        {
            "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
            Request() with
            {
                LambdaConfig = new()
                {
                    PreTokenGeneration = "arn:aws:lambda:us-east-1:123456789012:function:a",
                    PreTokenGenerationConfig = new()
                    {
                        LambdaArn = "arn:aws:lambda:us-east-1:123456789012:function:b",
                        LambdaVersion = PreTokenGenerationLambdaVersionType.V1_0,
                    },
                },
            }
        },
        {
            "KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.",
            Request() with
            {
                LambdaConfig = new()
                {
                    CustomEmailSender = new()
                    {
                        LambdaArn = "arn:aws:lambda:us-east-1:123456789012:function:a",
                        LambdaVersion = CustomEmailSenderLambdaVersionType.V1_0,
                    },
                },
            }
        },
        {
            "Cross-region lambda functions are not supported",
            Request() with { LambdaConfig = new() { PreSignUp = "arn:aws:lambda:eu-west-1:123456789012:function:a" } }
        },
        {
            "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes",
            Request() with
            {
                UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = [VerifiedAttributeType.Email] },
            }
        },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task InvalidParameter(string message, CreateUserPoolRequest request) => Assert.Equal(
        message, await MessageAsync<InvalidParameterException>(Client.CreateUserPoolAsync(request, Cancellation)));

    [Fact]
    public async Task FunctionOfAnotherAccount_Accepted() => await CreatePoolAsync(
        Request() with { LambdaConfig = new() { PreSignUp = "arn:aws:lambda:us-east-1:999999999999:function:a" } });

    // FACTS-SERVER-config 21 [R].
    [Fact]
    public async Task ThreatProtection_BelowPlus_FeatureUnavailable()
    {
        var message = await MessageAsync<FeatureUnavailableInTierException>(Client.CreateUserPoolAsync(
            Request() with { UserPoolAddOns = new() { AdvancedSecurityMode = AdvancedSecurityModeType.Enforced } }, Cancellation));

        Assert.Equal(
            "The following features need to be disabled for the ESSENTIALS pricing tier configured: Threat Protection", message);
    }

    // FACTS-SERVER-config 21 [R].
    [Fact]
    public async Task PasswordlessSignIn_Lite_FeatureUnavailable()
    {
        var message = await MessageAsync<FeatureUnavailableInTierException>(Client.CreateUserPoolAsync(
            Request() with
            {
                UserPoolTier = UserPoolTierType.Lite,
                Policies = new() { SignInPolicy = new() { AllowedFirstAuthFactors = [AuthFactorType.Password, AuthFactorType.EmailOtp] } },
            },
            Cancellation));

        Assert.Equal(
            "The following features need to be disabled for the LITE pricing tier configured: Passwordless Sign-In", message);
    }

    // FACTS-SERVER-config 21 [R].
    [Fact]
    public async Task SecondVersionOfPreTokenGeneration_Lite_FeatureUnavailable()
    {
        var message = await MessageAsync<FeatureUnavailableInTierException>(Client.CreateUserPoolAsync(
            Request() with
            {
                UserPoolTier = UserPoolTierType.Lite,
                LambdaConfig = new()
                {
                    PreTokenGenerationConfig = new()
                    {
                        LambdaArn = "arn:aws:lambda:us-east-1:123456789012:function:a",
                        LambdaVersion = PreTokenGenerationLambdaVersionType.V2_0,
                    },
                },
            },
            Cancellation));

        Assert.Equal(
            "The following features need to be disabled for the LITE pricing tier configured: "
            + "Token Customization with Pre-Token Generation Lambda V2_0",
            message);
    }

    private static CreateUserPoolRequest Request() => new() { PoolName = "customers" };

    private static CreateUserPoolRequest Schema(params SchemaAttributeType[] attributes) => Request() with { Schema = attributes };

    private static CreateUserPoolRequest Recovery(params (int Priority, RecoveryOptionNameType Name)[] mechanisms) => Request() with
    {
        AccountRecoverySetting = new()
        {
            RecoveryMechanisms =
                [.. mechanisms.Select(option => new RecoveryOptionType { Priority = option.Priority, Name = option.Name })],
        },
    };
}
