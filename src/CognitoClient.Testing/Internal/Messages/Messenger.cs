using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Messages;

/// <summary>Sends messages to the outbox.</summary>
internal static class Messenger
{
    /// <summary>Sends a message with a code.</summary>
    /// <param name="call">The call.</param>
    /// <param name="pool">The user pool, whose templates are used.</param>
    /// <param name="client">The app client of the call, or null if an administrator made it.</param>
    /// <param name="user">The user.</param>
    /// <param name="kind">The purpose.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="code">The code or temporary password.</param>
    /// <returns>The details for the response.</returns>
    /// <exception cref="CodeDeliveryFailureException">The test wants the delivery to fail.</exception>
    public static CodeDeliveryDetailsType Send(
        ServiceCall call, UserPool pool, AppClient? client, User user, MessageKind kind, Destination destination, string code)
    {
        var template = MessageTemplates.Find(pool, kind, destination.Medium);
        var message = new SentMessage
        {
            UserPoolId = pool.Id,
            ClientId = client?.Id,
            Username = user.Username,
            Kind = kind,
            Medium = destination.Medium,
            Destination = destination.Address,
            AttributeName = destination.Attribute,
            Code = code,
            Subject = destination.Medium == DeliveryMediumType.Email ? template.Subject : null,
            Body = template.Fill(user.Username, code),
            SentAt = call.Now,
        };
        if (call.Outbox.FailDelivery?.Invoke(message) is true)
        {
            throw new CodeDeliveryFailureException($"Failed to deliver the message to {destination.Masked}.");
        }

        call.Outbox.Add(message);
        return destination.Details;
    }
}
