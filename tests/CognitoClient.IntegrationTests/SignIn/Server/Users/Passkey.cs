namespace CognitoClient.IntegrationTests.SignIn.Server.Users;

/// <summary>A registered passkey: its public key on P-256, as SubjectPublicKeyInfo.</summary>
internal sealed record Passkey(string Id, byte[] PublicKey);
