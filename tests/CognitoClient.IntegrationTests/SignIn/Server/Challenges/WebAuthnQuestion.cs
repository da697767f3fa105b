using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server.Challenges;

/// <summary>What a passkey is asked to sign, and the check of what it signed: the parts of WebAuthn that a client has a hand in.</summary>
internal sealed class WebAuthnQuestion(byte[] challenge)
{
    public const string RelyingParty = "example.com";

    public const string Origin = "https://example.com";

    private const string PublicKey = "public-key";

    public JsonObject RequestOptions(User user) => new()
    {
        ["challenge"] = Base64Url.EncodeToString(challenge),
        ["rpId"] = RelyingParty,
        ["allowCredentials"] = new JsonArray(
        [
            .. user.Passkeys.Keys.Select(id => new JsonObject
            {
                ["type"] = PublicKey,
                ["id"] = id,
                ["transports"] = new JsonArray("internal"),
            }),
        ]),
        ["timeout"] = 180000,
        ["userVerification"] = "preferred",
    };

    public JsonObject CreationOptions(User user) => new()
    {
        ["rp"] = new JsonObject { ["id"] = RelyingParty, ["name"] = RelyingParty },
        ["user"] = new JsonObject
        {
            ["id"] = Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(user.Sub)),
            ["name"] = user.Username,
            ["displayName"] = user.Username,
        },
        ["challenge"] = Base64Url.EncodeToString(challenge),
        ["pubKeyCredParams"] = new JsonArray(new JsonObject { ["type"] = PublicKey, ["alg"] = -7 }),
        ["timeout"] = 60000,
        ["excludeCredentials"] = new JsonArray([.. user.Passkeys.Keys.Select(id => new JsonObject { ["type"] = PublicKey, ["id"] = id })]),
        ["authenticatorSelection"] = new JsonObject { ["requireResidentKey"] = true, ["residentKey"] = "required" },
    };

    /// <summary>The passkey that a registration made.</summary>
    public Passkey Registered(JsonObject credential)
    {
        if (credential["type"]?.GetValue<string>() != PublicKey || !FitsClientData(credential, "webauthn.create"))
        {
            throw new ServiceError("WebAuthnChallengeNotFoundException", "Challenge not found");
        }

        return new(credential["id"]!.GetValue<string>(), BytesOf(credential, "publicKey"));
    }

    /// <summary>Whether a passkey of the user signed this question.</summary>
    public bool FitsAssertion(string text, User user)
    {
        if (JsonNode.Parse(text) is not JsonObject credential
            || credential["id"]?.GetValue<string>() is not { } id
            || !user.Passkeys.TryGetValue(id, out var passkey)
            || !FitsClientData(credential, "webauthn.get"))
        {
            return false;
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(passkey.PublicKey, out _);
        byte[] signed = [.. BytesOf(credential, "authenticatorData"), .. SHA256.HashData(BytesOf(credential, "clientDataJSON"))];
        return key.VerifyData(
            signed,
            BytesOf(credential, "signature"),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] BytesOf(JsonObject credential, string name) =>
        Base64Url.DecodeFromChars(credential["response"]![name]!.GetValue<string>());

    private bool FitsClientData(JsonObject credential, string type) =>
        JsonNode.Parse(BytesOf(credential, "clientDataJSON")) is JsonObject data
        && data["type"]?.GetValue<string>() == type
        && data["origin"]?.GetValue<string>() == Origin
        && data["challenge"]?.GetValue<string>() == Base64Url.EncodeToString(challenge);
}
