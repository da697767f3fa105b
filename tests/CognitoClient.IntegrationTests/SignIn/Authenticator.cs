using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Challenges;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>
/// What a browser and its authenticator do: make a passkey, and sign with it (Web Authentication, level 3, the JSON forms).
/// </summary>
internal sealed class Authenticator : IDisposable
{
    // Flags: user present and verified.
    private const byte Flags = 0x05;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A RegistrationResponseJSON for PublicKeyCredentialCreationOptionsJSON.</summary>
    public string Register(string options) => Credential(new()
    {
        ["clientDataJSON"] = Encode(ClientData("webauthn.create", options)),
        ["publicKey"] = Encode(_key.ExportSubjectPublicKeyInfo()),
        ["publicKeyAlgorithm"] = -7,
        ["transports"] = new JsonArray("internal"),
    });

    /// <summary>An AuthenticationResponseJSON for PublicKeyCredentialRequestOptionsJSON.</summary>
    public string Sign(string options)
    {
        var clientData = ClientData("webauthn.get", options);
        byte[] data = [.. SHA256.HashData(Encoding.UTF8.GetBytes(WebAuthnQuestion.RelyingParty)), Flags, 0, 0, 0, 1];
        byte[] signed = [.. data, .. SHA256.HashData(clientData)];
        return Credential(new()
        {
            ["clientDataJSON"] = Encode(clientData),
            ["authenticatorData"] = Encode(data),
            ["signature"] = Encode(_key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        });
    }

    public void Dispose() => _key.Dispose();

    private static byte[] ClientData(string type, string options) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = JsonNode.Parse(options)!["challenge"]!.GetValue<string>(),
        ["origin"] = WebAuthnQuestion.Origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = _id,
        ["rawId"] = _id,
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
