using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>Expects the choice of a second factor from a user who has several (<c>SELECT_MFA_TYPE</c>).</summary>
public sealed record SelectMfaTypeChallenge : SignInChallenge
{
    /// <summary>Initializes a new instance with a responder.</summary>
    /// <param name="responder">Sends the responses to the challenge.</param>
    public SelectMfaTypeChallenge(IChallengeResponder responder)
        : base(ChallengeNameType.SelectMfaType, responder)
    {
    }

    /// <summary>The second factors of the user, such as <see cref="ChallengeNameType.SmsMfa"/>.</summary>
    public IReadOnlyList<ChallengeNameType> Choices
    {
        get => Parameters.GetChoices("MFAS_CAN_CHOOSE");
        init => Parameters = Parameters.WithChoices("MFAS_CAN_CHOOSE", value);
    }

    /// <summary>Responds with the chosen factor. The result is the challenge of that factor.</summary>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="ArgumentException">The choice is empty.</exception>
    public Task<CognitoSignInResult> RespondAsync(ChallengeNameType choice, CancellationToken cancellationToken = default)
    {
        ChoiceChecks.ThrowIfEmpty(choice, nameof(choice));
        return SendAsync("ANSWER", choice.Value, cancellationToken);
    }

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(Choices), Choices);
    }
}
