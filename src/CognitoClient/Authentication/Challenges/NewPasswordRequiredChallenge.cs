using System.Diagnostics;
using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects a new password from a user who signed in with a temporary one (<c>NEW_PASSWORD_REQUIRED</c>).</summary>
public sealed record NewPasswordRequiredChallenge : SignInChallenge
{
    private const string Prefix = "userAttributes.";

    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public NewPasswordRequiredChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.NewPasswordRequired, responder)
    {
    }

    /// <summary>The names of required attributes that the user does not have. Send them with the new password.</summary>
    public IReadOnlyList<string> RequiredAttributes
    {
        get => [.. ParameterJson.ReadList(Parameters.GetValueOrDefault("requiredAttributes")).Select(RemovePrefix)];
        init => Parameters = Parameters.With("requiredAttributes", ParameterJson.WriteList(value.Select(AddPrefix)));
    }

    /// <summary>The user's current attributes, by name.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> UserAttributes
    {
        get => ParameterJson.ReadMap(Parameters.GetValueOrDefault("userAttributes"));
        init => Parameters = Parameters.With("userAttributes", ParameterJson.WriteMap(value));
    }

    /// <summary>Responds with the new password and attributes to set.</summary>
    /// <param name="newPassword">The new password.</param>
    /// <param name="userAttributes">
    /// The attributes to set, by name such as <c>email</c>. A required attribute that the user already has cannot be changed here.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="InvalidPasswordException">The password does not meet the user pool's policy. Another one can be sent.</exception>
    /// <exception cref="InvalidParameterException">A required attribute is missing, or an attribute cannot be set.</exception>
    public Task<CognitoSignInResult> RespondAsync(
        string newPassword, IReadOnlyDictionary<string, string>? userAttributes = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(newPassword);
        StrictText.ThrowIfAnyInvalid(userAttributes);
        var responses = new Dictionary<string, string> { ["NEW_PASSWORD"] = newPassword };
        foreach (var (name, value) in userAttributes ?? new Dictionary<string, string>())
        {
            responses[AddPrefix(name)] = value;
        }

        return RespondAsync(responses, cancellationToken);
    }

    private static string AddPrefix(string name) => Prefix + RemovePrefix(name);

    private static string RemovePrefix(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(RequiredAttributes), RequiredAttributes);
    }
}
