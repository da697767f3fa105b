using System.Text.RegularExpressions;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Messages;

/// <summary>A message with placeholders: <c>{####}</c> or <c>{##text##}</c> for the code, <c>{username}</c> for the user.</summary>
internal sealed partial record MessageTemplate(string Subject, string Body)
{
    public string Fill(string username, string code) => CodePlaceholder()
        .Replace(Body, code.Replace("$", "$$", StringComparison.Ordinal))
        .Replace("{username}", username, StringComparison.Ordinal);

    [GeneratedRegex(@"\{##(##|.*?##)\}", RegexOptions.Singleline)]
    private static partial Regex CodePlaceholder();
}

/// <summary>Finds the template of a message: the user pool's own, or the service's default.</summary>
internal static class MessageTemplates
{
    public static MessageTemplate Find(UserPool pool, MessageKind kind, DeliveryMediumType medium)
    {
        var isEmail = medium == DeliveryMediumType.Email;
        return kind switch
        {
            MessageKind.AdminCreateUser => Invitation(pool.Settings.AdminCreateUserConfig?.InviteMessageTemplate, isEmail),
            MessageKind.Authentication => Authentication(pool, isEmail),
            _ => Verification(pool.Settings.VerificationMessageTemplate, isEmail),
        };
    }

    private static MessageTemplate Invitation(MessageTemplateType? template, bool isEmail) => new(
        template?.EmailSubject ?? "Your temporary password",
        (isEmail ? template?.EmailMessage : template?.SMSMessage) ?? "Your username is {username} and temporary password is {####}.");

    private static MessageTemplate Authentication(UserPool pool, bool isEmail) => new(
        pool.Mfa.EmailMfaConfiguration?.Subject ?? "Your authentication code",
        (isEmail
            ? pool.Mfa.EmailMfaConfiguration?.Message
            : pool.Mfa.SmsMfaConfiguration?.SmsAuthenticationMessage ?? pool.Settings.SmsAuthenticationMessage)
        ?? "Your authentication code is {####}.");

    private static MessageTemplate Verification(VerificationMessageTemplateType? template, bool isEmail)
    {
        var byLink = template?.DefaultEmailOption == DefaultEmailOptionType.ConfirmWithLink;
        return new MessageTemplate(
            (byLink ? template?.EmailSubjectByLink : template?.EmailSubject) ?? "Your verification code",
            (isEmail ? byLink ? template?.EmailMessageByLink : template?.EmailMessage : template?.SmsMessage)
            ?? "Your verification code is {####}.");
    }
}
