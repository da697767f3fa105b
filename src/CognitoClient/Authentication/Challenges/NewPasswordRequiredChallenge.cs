using System.Diagnostics;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>The user signed in with a temporary password and sets a new one (<c>NEW_PASSWORD_REQUIRED</c>).</summary>
public sealed record NewPasswordRequiredChallenge : SignInChallenge
{
    private const string Prefix = "userAttributes.";

    internal NewPasswordRequiredChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>The names of attributes that the user pool requires and the user lacks; they must come with the new password.</summary>
    public IReadOnlyList<string> RequiredAttributes =>
        [.. ParameterJson.List(Parameters.GetValueOrDefault("requiredAttributes")).Select(Plain)];

    /// <summary>The user's attributes so far, by name.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> UserAttributes => ParameterJson.Map(Parameters.GetValueOrDefault("userAttributes"));

    /// <summary>Answers with the new password and, where some are required or wanted, attributes.</summary>
    /// <param name="newPassword">The new password.</param>
    /// <param name="userAttributes">
    /// Attributes to set, by their plain names such as <c>email</c>. A required attribute that the user has already cannot be changed here.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidPasswordException">The password does not meet the user pool's policy; try another.</exception>
    /// <exception cref="InvalidParameterException">A required attribute is missing, or one cannot be set.</exception>
    public Task<SignInResult> AnswerAsync(
        string newPassword, IReadOnlyDictionary<string, string>? userAttributes = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(newPassword);
        var responses = new Dictionary<string, string> { ["NEW_PASSWORD"] = newPassword };
        foreach (var (name, value) in userAttributes ?? new Dictionary<string, string>())
        {
            responses[Prefix + Plain(name)] = value;
        }

        return RespondAsync(responses, cancellationToken);
    }

    private static string Plain(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(RequiredAttributes), RequiredAttributes);
    }
}
