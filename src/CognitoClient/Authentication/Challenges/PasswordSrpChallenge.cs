using CognitoClient.Internal.SignIn;

namespace CognitoClient.Authentication;

/// <summary>A proof of the password is asked for as first factor (<c>PASSWORD_SRP</c>).</summary>
public sealed record PasswordSrpChallenge : SignInChallenge
{
    internal PasswordSrpChallenge(SignInFlow flow, ChallengeState state)
        : base(flow, state)
    {
    }

    /// <summary>Proves the password without sending it; the service's <c>PASSWORD_VERIFIER</c> is answered inside.</summary>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<SignInResult> AnswerAsync(string password, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(password);
        using var secrets = new SignInSecrets(password);
        var responses = new Dictionary<string, string> { ["SRP_A"] = secrets.StartUser() };
        return await Flow.AnswerAsync(State, responses, secrets, cancellationToken).ConfigureAwait(false);
    }
}
