using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>The messages that the pool has sent: instead of e-mail and SMS.</summary>
internal sealed class Outbox
{
    private readonly ConcurrentDictionary<string, string> _last = [];

    /// <summary>The code of the last message to a user.</summary>
    public string LastCode(string username) => _last[username];

    public void Send(User user, string code) => _last[user.Username] = code;

    /// <summary>Where a message went, as the service says it to everyone: masked.</summary>
    public static JsonObject Delivery(User user, string medium = "EMAIL") => new()
    {
        ["AttributeName"] = medium == "SMS" ? "phone_number" : "email",
        ["DeliveryMedium"] = medium,
        ["Destination"] = Masked(user, medium),
    };

    public static string Masked(User user, string medium) => medium == "SMS"
        ? $"+*******{user.Attributes.GetValueOrDefault("phone_number", "0000")[^4..]}"
        : $"{user.Attributes.GetValueOrDefault("email", "?")[0]}***@e***";
}
