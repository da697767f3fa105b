using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Clients;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>A request of a sign-in, by a user or an administrator.</summary>
/// <param name="Call">The call.</param>
/// <param name="Client">The app client.</param>
/// <param name="Parameters">AuthParameters or ChallengeResponses.</param>
/// <param name="Session">The session, or null for none.</param>
/// <param name="IsAdmin">True for the operations of administrators.</param>
internal sealed record SignInRequest(
    ServiceCall Call, AppClient Client, IReadOnlyDictionary<string, string> Parameters, string? Session, bool IsAdmin)
{
    public UserPool Pool => Client.Pool;

    public DateTimeOffset Now => Call.Now;

    /// <summary>USERNAME, as it was sent.</summary>
    public string Username => Require("USERNAME");

    /// <summary>Returns a parameter, or null if it is missing or empty.</summary>
    public string? Find(string name) => Find(Parameters, name);

    /// <summary>Returns a parameter.</summary>
    /// <exception cref="InvalidParameterException">The parameter is missing or empty.</exception>
    public string Require(string name) => Find(name) ?? throw Missing(name);

    /// <summary>Checks SECRET_HASH. The user pool must be locked.</summary>
    public void CheckSecretHash() => SecretHash.ThrowIfWrong(Client, Username, Find("SECRET_HASH"));

    public static string? Find(IReadOnlyDictionary<string, string>? parameters, string name) =>
        parameters is not null && parameters.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    // FACTS-SERVER 1 [R].
    public static InvalidParameterException Missing(string name) => new($"Missing required parameter {name}");
}
