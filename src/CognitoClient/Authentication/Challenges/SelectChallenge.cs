using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>The user has several first factors and chooses one (<c>SELECT_CHALLENGE</c>).</summary>
public sealed record SelectChallenge : SignInChallenge
{
    internal SelectChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>What the user can choose from, such as <see cref="ChallengeNameType.WebAuthn"/>.</summary>
    public IReadOnlyList<ChallengeNameType> Choices => State.AvailableChallenges;

    /// <summary>
    /// Answers with a choice whose own challenge comes next: a code by email or SMS, or a passkey. Passwords have methods of their own.
    /// </summary>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(ChallengeNameType choice, CancellationToken cancellationToken = default) =>
        SendAsync("ANSWER", choice.Value, cancellationToken);

    /// <summary>Chooses the password and sends it (<see cref="ChallengeNameType.Password"/>).</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerWithPasswordAsync(string password, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        var responses = new Dictionary<string, string> { ["ANSWER"] = ChallengeNameType.Password.Value, ["PASSWORD"] = password };
        return RespondAsync(responses, cancellationToken);
    }

    /// <summary>Chooses the password and proves it without sending it (<see cref="ChallengeNameType.PasswordSrp"/>).</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<SignInResult> AnswerWithSrpAsync(string password, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        using var secrets = new SignInSecrets(password);
        var responses = new Dictionary<string, string> { ["ANSWER"] = ChallengeNameType.PasswordSrp.Value, ["SRP_A"] = secrets.StartUser() };
        return await Flow.AnswerAsync(State, responses, secrets, cancellationToken).ConfigureAwait(false);
    }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(Choices), Choices);
    }
}
