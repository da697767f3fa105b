using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>The user has several second factors and chooses one (<c>SELECT_MFA_TYPE</c>).</summary>
public sealed record SelectMfaTypeChallenge : SignInChallenge
{
    internal SelectMfaTypeChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>What the user can choose from, such as <see cref="ChallengeNameType.SmsMfa"/>.</summary>
    public IReadOnlyList<ChallengeNameType> Choices => ParameterJson.Challenges(Parameters.GetValueOrDefault("MFAS_CAN_CHOOSE"));

    /// <summary>Answers with the choice; the next result is that factor's challenge.</summary>
    /// <param name="choice">One of <see cref="Choices"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(ChallengeNameType choice, CancellationToken cancellationToken = default) =>
        SendAsync("ANSWER", choice.Value, cancellationToken);

    private protected override void Print(ref MemberPrinter printer)
    {
        base.Print(ref printer);
        printer.Print(nameof(Choices), Choices);
    }
}
