namespace CognitoClient.IntegrationTests.SignIn.Server.Users;

/// <summary>A code that was sent to a user, good until a time.</summary>
internal sealed record SentCode(string Value, DateTimeOffset Expires);
