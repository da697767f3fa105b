using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>NEW_PASSWORD_REQUIRED, with the attributes that the user still lacks.</summary>
internal sealed class NewPasswordChallenge(UserPool pool, Progress progress)
{
    private const string Prefix = "userAttributes.";

    public static JsonObject Parameters(User user, PoolOptions options)
    {
        var attributes = new JsonObject();
        foreach (var (name, value) in user.Attributes.Where(attribute => attribute.Key != "sub"))
        {
            attributes[name] = value;
        }

        return new()
        {
            ["USER_ID_FOR_SRP"] = user.Username,
            ["userAttributes"] = attributes.ToJsonString(),
            ["requiredAttributes"] = new JsonArray(
                [.. Missing(user, options).Select(name => JsonValue.Create(Prefix + name))]).ToJsonString(),
        };
    }

    public JsonObject Set(ChallengeAnswer answer)
    {
        var attempt = answer.Find();
        var user = attempt.User;
        var responses = answer.Responses;
        var password = responses.Required("NEW_PASSWORD");
        if (Missing(user, pool.Options).FirstOrDefault(name => string.IsNullOrEmpty(responses[Prefix + name])) is { } missing)
        {
            throw ServiceError.InvalidParameter($"Invalid attributes given, {missing} is missing");
        }

        pool.Users.SetPassword(user, password);
        answer.Take();
        foreach (var name in responses.Names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            user.Attributes[name[Prefix.Length..]] = responses[name]!;
        }

        user.Status = "CONFIRMED";
        return progress.Continue(attempt);
    }

    private static IEnumerable<string> Missing(User user, PoolOptions options) =>
        options.RequiredAttributes.Where(name => !user.Attributes.ContainsKey(name));
}
