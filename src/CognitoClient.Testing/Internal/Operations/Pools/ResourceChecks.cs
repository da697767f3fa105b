using System.Net.Mail;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Checks the settings of a user pool that name resources of other services: e-mail identities, roles and functions.</summary>
// Messages: FACTS-SERVER-config 21 [R]. Whether the resources exist is not checked.
internal static class ResourceChecks
{
    public static void ThrowIfInvalid(ServiceCall call, CreateUserPoolRequest request)
    {
        CheckEmail(request.EmailConfiguration ?? new());
        CheckSms(call, request.SmsConfiguration);
        CheckTriggers(call, request.LambdaConfig ?? new());
    }

    public static void CheckSms(ServiceCall call, SmsConfigurationType? sms)
    {
        if (sms is { SnsCallerArn: not null, EumsSms: not null })
        {
            throw Invalid(PoolRules.TwoSmsServices);
        }

        if (sms?.SnsRegion is { } region && region != call.Region)
        {
            throw Invalid($"Invalid snsRegion. Allowed SNS region for {call.Region} is {call.Region}");
        }

        CheckRole(call, sms?.SnsCallerArn);
        CheckRole(call, sms?.EumsSms?.CallerArn);
    }

    public static void CheckRole(ServiceCall call, string? arn)
    {
        if (Part(arn, 4) is { Length: > 0 } account && account != call.Account.Options.AccountId)
        {
            throw Invalid("Cross-account pass role is not allowed.");
        }
    }

    private static void CheckEmail(EmailConfigurationType email)
    {
        if (email.EmailSendingAccount == EmailSendingAccountType.Developer)
        {
            if (email.SourceArn is null)
            {
                throw Invalid("Source ARN is required to use DEVELOPER email sending owner");
            }
        }
        else if (email.SourceArn is not null)
        {
            throw Invalid("Cognito is not allowed to use your email identity");
        }

        if (Part(email.SourceArn, 3) is { } region && !PoolRules.EmailRegions.Contains(region))
        {
            throw Invalid(
                $"Provided SourceArn must be in one of the following SES regions: {string.Join(", ", PoolRules.EmailRegions)}.");
        }

        if (email.From is { } from && !MailAddress.TryCreate(from, out _))
        {
            throw Invalid("Provided From email address is invalid");
        }
    }

    private static void CheckTriggers(ServiceCall call, LambdaConfigType triggers)
    {
        if (triggers is { PreTokenGeneration: { } older, PreTokenGenerationConfig.LambdaArn: { } newer } && older != newer)
        {
            throw Invalid("Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's");
        }

        if (triggers.KMSKeyID is null && (triggers.CustomSMSSender is not null || triggers.CustomEmailSender is not null))
        {
            throw Invalid("KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.");
        }

        string?[] functions =
        [
            triggers.PreSignUp,
            triggers.CustomMessage,
            triggers.PostConfirmation,
            triggers.PreAuthentication,
            triggers.PostAuthentication,
            triggers.DefineAuthChallenge,
            triggers.CreateAuthChallenge,
            triggers.VerifyAuthChallengeResponse,
            triggers.PreTokenGeneration,
            triggers.PreTokenGenerationConfig?.LambdaArn,
            triggers.UserMigration,
            triggers.CustomSMSSender?.LambdaArn,
            triggers.CustomEmailSender?.LambdaArn,
            triggers.InboundFederation?.LambdaArn,
        ];
        if (functions.Any(function => Part(function, 3) is { Length: > 0 } region && region != call.Region))
        {
            throw Invalid("Cross-region lambda functions are not supported");
        }
    }

    // arn:partition:service:region:account:resource
    private static string? Part(string? arn, int index) => arn?.Split(':', 6).ElementAtOrDefault(index);

    private static InvalidParameterException Invalid(string message) => new(message);
}
