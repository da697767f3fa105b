using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the choice of a first factor from a user who has several (<c>SELECT_CHALLENGE</c>).</summary>
public sealed record SelectChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public SelectChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.SelectChallenge, responder)
    {
    }

    /// <summary>The first factors of the user, such as <see cref="ChallengeNameType.WebAuthn"/>.</summary>
    public IReadOnlyList<ChallengeNameType> Choices { get; init; } = [];

    /// <summary>
    /// Responds with a factor that has its own challenge: a code by email or SMS, or a passkey. The result is that challenge.
    /// </summary>
    /// <remarks>For passwords, call <see cref="RespondWithSrpAsync"/> or <see cref="RespondWithPasswordAsync"/>.</remarks>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="ArgumentException">The choice is empty.</exception>
    public Task<CognitoSignInResult> RespondAsync(ChallengeNameType choice, CancellationToken cancellationToken = default)
    {
        ChoiceChecks.ThrowIfEmpty(choice, nameof(choice));
        return SendAsync("ANSWER", choice.Value, cancellationToken);
    }

    /// <summary>Chooses the password, and sends it over TLS (<see cref="ChallengeNameType.Password"/>).</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondWithPasswordAsync(string password, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(password);
        var responses = new Dictionary<string, string> { ["ANSWER"] = ChallengeNameType.Password.Value, ["PASSWORD"] = password };
        return RespondAsync(responses, cancellationToken);
    }

    /// <summary>Chooses the password, and proves it without sending it (<see cref="ChallengeNameType.PasswordSrp"/>).</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    public Task<CognitoSignInResult> RespondWithSrpAsync(string password, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(password);
        return Responder.ProvePasswordAsync(this, password, cancellationToken);
    }

    /// <inheritdoc/>
    public bool Equals(SelectChallenge? other) => base.Equals(other) && Choices.SequenceEqual(other.Choices);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(Choices), Choices);
    }
}
