using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Challenges;

namespace CognitoClient.IntegrationTests.SignIn.Server.Operations;

/// <summary>The passkeys of a user who is signed in.</summary>
internal sealed class PasskeyOperations(UserPool pool)
{
    private readonly ConcurrentDictionary<string, WebAuthnQuestion> _questions = [];

    public JsonObject StartWebAuthnRegistration(Call call)
    {
        var user = pool.Tokens.GrantOf(call).User;
        var question = new WebAuthnQuestion(pool.Source.Bytes(32));
        _questions[user.Username] = question;
        return new() { ["CredentialCreationOptions"] = question.CreationOptions(user) };
    }

    public JsonObject CompleteWebAuthnRegistration(Call call)
    {
        var user = pool.Tokens.GrantOf(call).User;
        if (!_questions.TryRemove(user.Username, out var question))
        {
            throw new ServiceError("WebAuthnChallengeNotFoundException", "Challenge not found");
        }

        var passkey = question.Registered(call.Body["Credential"] as JsonObject ?? throw ServiceError.Missing("Credential"));
        user.Passkeys[passkey.Id] = passkey;
        return [];
    }

    public JsonObject ListWebAuthnCredentials(Call call) => new()
    {
        ["Credentials"] = new JsonArray([.. pool.Tokens.GrantOf(call).User.Passkeys.Keys.Select(id => new JsonObject
        {
            ["CredentialId"] = id,
            ["FriendlyCredentialName"] = "Passkey",
            ["RelyingPartyId"] = WebAuthnQuestion.RelyingParty,
            ["AuthenticatorTransports"] = new JsonArray("internal"),
            ["CreatedAt"] = pool.Now.ToUnixTimeSeconds(),
        })]),
    };

    public JsonObject DeleteWebAuthnCredential(Call call) =>
        pool.Tokens.GrantOf(call).User.Passkeys.TryRemove(call.Required("CredentialId"), out _)
            ? []
            : throw new ServiceError("ResourceNotFoundException", "Credential does not exist");
}
