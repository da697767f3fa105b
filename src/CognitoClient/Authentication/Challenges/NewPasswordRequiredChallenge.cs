using System.Diagnostics;
using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects a new password from a user who signed in with a temporary one (<c>NEW_PASSWORD_REQUIRED</c>).</summary>
public sealed record NewPasswordRequiredChallenge : SignInChallenge
{
    private const string Prefix = "userAttributes.";

    /// <summary>Initializes a new instance with the responder that sends its replies.</summary>
    /// <param name="responder">Sends the replies.</param>
    public NewPasswordRequiredChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.NewPasswordRequired, responder)
    {
    }

    /// <summary>The names of required attributes that the user lacks. They must be sent with the new password.</summary>
    public IReadOnlyList<string> RequiredAttributes =>
        [.. ParameterJson.ReadList(Parameters.GetValueOrDefault("requiredAttributes")).Select(RemovePrefix)];

    /// <summary>The user's current attributes, by name.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> UserAttributes => ParameterJson.ReadMap(Parameters.GetValueOrDefault("userAttributes"));

    /// <summary>Answers with the new password and attributes to set.</summary>
    /// <param name="newPassword">The new password.</param>
    /// <param name="userAttributes">
    /// The attributes to set, by names such as <c>email</c>. A required attribute that the user already has cannot be changed here.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidPasswordException">The password does not meet the user pool's policy; try another.</exception>
    /// <exception cref="InvalidParameterException">A required attribute is missing, or an attribute cannot be set.</exception>
    public Task<SignInResult> AnswerAsync(
        string newPassword, IReadOnlyDictionary<string, string>? userAttributes = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(newPassword);
        var responses = new Dictionary<string, string> { ["NEW_PASSWORD"] = newPassword };
        foreach (var (name, value) in userAttributes ?? new Dictionary<string, string>())
        {
            responses[Prefix + RemovePrefix(name)] = value;
        }

        return RespondAsync(responses, cancellationToken);
    }

    private static string RemovePrefix(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(RequiredAttributes), RequiredAttributes);
    }
}
