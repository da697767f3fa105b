using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>The password is asked for, sent directly by a trusted back end (<c>ADMIN_NO_SRP_AUTH</c>).</summary>
public sealed record AdminNoSrpAuthChallenge : SignInChallenge
{
    internal AdminNoSrpAuthChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>Answers with the password, which is sent as it is, over TLS.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<SignInResult> AnswerAsync(string password, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        return SendAsync("PASSWORD", password, cancellationToken);
    }
}
