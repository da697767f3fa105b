using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>A large request: most settings of a user pool, with an HTML message.</summary>
[MemoryDiagnoser]
public class WritingUpdateUserPoolBenchmarks() : RequestWritingBenchmarks<UpdateUserPoolRequest>(new()
{
    UserPoolId = "us-east-1_EXAMPLE",
    Policies = new()
    {
        PasswordPolicy = new() { MinimumLength = 12, RequireUppercase = true, RequireLowercase = true, PasswordHistorySize = 5 },
    },
    DeletionProtection = DeletionProtectionType.Active,
    LambdaConfig = new()
    {
        PreSignUp = Function("pre-sign-up"),
        CustomMessage = Function("custom-message"),
        PostConfirmation = Function("post-confirmation"),
        PreAuthentication = Function("pre-authentication"),
        PostAuthentication = Function("post-authentication"),
    },
    AutoVerifiedAttributes = [VerifiedAttributeType.Email, VerifiedAttributeType.PhoneNumber],
    EmailVerificationMessage = Html,
    EmailVerificationSubject = "Your verification code",
    SmsAuthenticationMessage = "Your code is {####}.",
    UserAttributeUpdateSettings = new() { AttributesRequireVerificationBeforeUpdate = [VerifiedAttributeType.Email] },
    MfaConfiguration = UserPoolMfaType.Optional,
    DeviceConfiguration = new() { ChallengeRequiredOnNewDevice = true, DeviceOnlyRememberedOnUserPrompt = true },
    EmailConfiguration = new()
    {
        SourceArn = "arn:aws:ses:us-east-1:111122223333:identity/example.com",
        From = "Example <no-reply@example.com>",
    },
    UserPoolTags = new Dictionary<string, string> { ["team"] = "identity", ["stage"] = "production", ["cost-center"] = "4711" },
    AdminCreateUserConfig = new()
    {
        AllowAdminCreateUserOnly = false,
        InviteMessageTemplate = new() { EmailMessage = Html, EmailSubject = "Welcome" },
    },
    UserPoolTier = UserPoolTierType.Plus,
})
{
    private const string Html = """
        <html><body style="font-family: sans-serif"><h1>Welcome</h1>
        <p>Your user name is {username} and your code is <b>{####}</b>.</p>
        <p>The code is valid for one hour. If you did not ask for it, ignore this message. Questions? Write to help@example.com.</p>
        </body></html>
        """;

    protected override void Write(Utf8JsonWriter writer, UpdateUserPoolRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("UserPoolId"u8, request.UserPoolId);
        writer.WriteStartObject("Policies"u8);
        Policy(writer, request.Policies!.PasswordPolicy!);
        writer.WriteEndObject();
        writer.Enum("DeletionProtection"u8, request.DeletionProtection);
        Functions(writer, request.LambdaConfig!);
        writer.Enums("AutoVerifiedAttributes"u8, request.AutoVerifiedAttributes);
        writer.Member("SmsVerificationMessage"u8, request.SmsVerificationMessage);
        writer.Member("EmailVerificationMessage"u8, request.EmailVerificationMessage);
        writer.Member("EmailVerificationSubject"u8, request.EmailVerificationSubject);
        writer.Member("SmsAuthenticationMessage"u8, request.SmsAuthenticationMessage);
        Verification(writer, request.UserAttributeUpdateSettings!);
        writer.Enum("MfaConfiguration"u8, request.MfaConfiguration);
        writer.WriteStartObject("DeviceConfiguration"u8);
        writer.Member("ChallengeRequiredOnNewDevice"u8, request.DeviceConfiguration!.ChallengeRequiredOnNewDevice);
        writer.Member("DeviceOnlyRememberedOnUserPrompt"u8, request.DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt);
        writer.WriteEndObject();
        Email(writer, request.EmailConfiguration!);
        writer.Strings("UserPoolTags"u8, request.UserPoolTags);
        Invitation(writer, request.AdminCreateUserConfig!);
        writer.Member("PoolName"u8, request.PoolName);
        writer.Enum("UserPoolTier"u8, request.UserPoolTier);
        writer.WriteEndObject();
    }

    private static string Function(string name) => $"arn:aws:lambda:us-east-1:111122223333:function:{name}";

    private static void Policy(Utf8JsonWriter writer, PasswordPolicyType policy)
    {
        writer.WriteStartObject("PasswordPolicy"u8);
        writer.Member("MinimumLength"u8, policy.MinimumLength);
        writer.Member("RequireUppercase"u8, policy.RequireUppercase);
        writer.Member("RequireLowercase"u8, policy.RequireLowercase);
        writer.Member("RequireNumbers"u8, policy.RequireNumbers);
        writer.Member("RequireSymbols"u8, policy.RequireSymbols);
        writer.Member("PasswordHistorySize"u8, policy.PasswordHistorySize);
        writer.Member("TemporaryPasswordValidityDays"u8, policy.TemporaryPasswordValidityDays);
        writer.WriteEndObject();
    }

    private static void Functions(Utf8JsonWriter writer, LambdaConfigType functions)
    {
        writer.WriteStartObject("LambdaConfig"u8);
        writer.Member("PreSignUp"u8, functions.PreSignUp);
        writer.Member("CustomMessage"u8, functions.CustomMessage);
        writer.Member("PostConfirmation"u8, functions.PostConfirmation);
        writer.Member("PreAuthentication"u8, functions.PreAuthentication);
        writer.Member("PostAuthentication"u8, functions.PostAuthentication);
        writer.Member("DefineAuthChallenge"u8, functions.DefineAuthChallenge);
        writer.Member("CreateAuthChallenge"u8, functions.CreateAuthChallenge);
        writer.Member("VerifyAuthChallengeResponse"u8, functions.VerifyAuthChallengeResponse);
        writer.Member("PreTokenGeneration"u8, functions.PreTokenGeneration);
        writer.Member("UserMigration"u8, functions.UserMigration);
        writer.Member("KMSKeyID"u8, functions.KMSKeyID);
        writer.WriteEndObject();
    }

    private static void Verification(Utf8JsonWriter writer, UserAttributeUpdateSettingsType settings)
    {
        writer.WriteStartObject("UserAttributeUpdateSettings"u8);
        writer.Enums("AttributesRequireVerificationBeforeUpdate"u8, settings.AttributesRequireVerificationBeforeUpdate);
        writer.WriteEndObject();
    }

    private static void Email(Utf8JsonWriter writer, EmailConfigurationType email)
    {
        writer.WriteStartObject("EmailConfiguration"u8);
        writer.Member("SourceArn"u8, email.SourceArn);
        writer.Member("ReplyToEmailAddress"u8, email.ReplyToEmailAddress);
        writer.Enum("EmailSendingAccount"u8, email.EmailSendingAccount);
        writer.Member("From"u8, email.From);
        writer.Member("ConfigurationSet"u8, email.ConfigurationSet);
        writer.WriteEndObject();
    }

    private static void Invitation(Utf8JsonWriter writer, AdminCreateUserConfigType invitation)
    {
        writer.WriteStartObject("AdminCreateUserConfig"u8);
        writer.Member("AllowAdminCreateUserOnly"u8, invitation.AllowAdminCreateUserOnly);
        writer.Member("UnusedAccountValidityDays"u8, invitation.UnusedAccountValidityDays);
        writer.WriteStartObject("InviteMessageTemplate"u8);
        writer.Member("SMSMessage"u8, invitation.InviteMessageTemplate!.SMSMessage);
        writer.Member("EmailMessage"u8, invitation.InviteMessageTemplate.EmailMessage);
        writer.Member("EmailSubject"u8, invitation.InviteMessageTemplate.EmailSubject);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
