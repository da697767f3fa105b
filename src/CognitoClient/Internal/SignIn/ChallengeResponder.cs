using System.Diagnostics;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>Sends the responses to the challenges of one state of a sign-in to the service.</summary>
/// <remarks>The challenge decides what is sent; the state adds what challenges do not show, such as the context.</remarks>
internal sealed class ChallengeResponder(
    ChallengeState state, SignInFlow flow, ICognitoIdentityProviderClient client, SignInSettings settings) : IChallengeResponder
{
    private readonly SoftwareTokenOperations _softwareTokens = new(client);
    private VerifiedSetup? _verified;
    private ReachedState? _reached = state.Reached is { } next ? new(state.ReachedBy, state.Session, next) : null;

    public async Task<CognitoSignInResult> RespondAsync(
        SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
    {
        // Choices differ in what follows them. All other responses were accepted or not.
        var isChoice = challenge is SelectChallenge or SelectMfaTypeChallenge;
        var step = isChoice ? $"{nameof(RespondAsync)} {responses.GetValueOrDefault("ANSWER")}" : nameof(RespondAsync);
        using var secrets = new SignInSecrets();
        return await ContinueAsync(
            challenge,
            step,
            secrets,
            progress => flow.RespondAsync(GetState(challenge), responses, secrets, progress, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<CognitoSignInResult> ProvePasswordAsync(
        SignInChallenge challenge, string password, CancellationToken cancellationToken)
    {
        using var secrets = new SignInSecrets(password);
        return await ContinueAsync(challenge, nameof(ProvePasswordAsync), secrets, ProveAsync, cancellationToken).ConfigureAwait(false);

        Task<CognitoSignInResult> ProveAsync(Action<ChallengeState> progress)
        {
            var current = GetState(challenge);
            if (challenge is PasswordVerifierChallenge)
            {
                secrets.Resume(current);
                return flow.ProveAsync(current, secrets, progress, cancellationToken);
            }

            var responses = new Dictionary<string, string>();
            if (challenge is SelectChallenge)
            {
                responses["ANSWER"] = ChallengeNameType.PasswordSrp.Value;
            }

            responses["SRP_A"] = secrets.StartUser();
            return flow.RespondAsync(current, responses, secrets, progress, cancellationToken);
        }
    }

    public async Task<CognitoSignInResult> ProveDeviceAsync(
        DeviceSrpAuthChallenge challenge, DeviceSecret device, CancellationToken cancellationToken)
    {
        using var secrets = new SignInSecrets();
        var current = GetState(challenge);
        current = current with { Context = current.Context with { Device = device } };
        return await ContinueAsync(
            challenge,
            $"{nameof(ProveDeviceAsync)} {device.DeviceKey}",
            secrets,
            progress => flow.ProveAsync(current, secrets, progress, cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<SoftwareTokenSetup> StartSoftwareTokenAsync(MfaSetupChallenge challenge, CancellationToken cancellationToken)
    {
        var request = new AssociateSoftwareTokenRequest { Session = challenge.Session };
        var (secret, session) = await _softwareTokens.AssociateAsync(request, cancellationToken).ConfigureAwait(false);
        var next = GetState(challenge) with { Session = session ?? challenge.Session, SoftwareTokenSecret = secret };
        return (SoftwareTokenSetup)flow.CreateChallenge(next);
    }

    public async Task<CognitoSignInResult> VerifySoftwareTokenAsync(
        SoftwareTokenSetup setup, string code, string? friendlyDeviceName, CancellationToken cancellationToken)
    {
        using var secrets = new SignInSecrets();
        return await ContinueAsync(setup, nameof(VerifySoftwareTokenAsync), secrets, VerifyAsync, cancellationToken).ConfigureAwait(false);

        async Task<CognitoSignInResult> VerifyAsync(Action<ChallengeState> progress)
        {
            if (!GetState(setup).SoftwareTokenVerified)
            {
                await VerifyCodeAsync(setup, code, friendlyDeviceName, cancellationToken).ConfigureAwait(false);
            }

            var next = GetState(setup) with { SoftwareTokenSecret = null, SoftwareTokenVerified = false };
            return await flow.RespondAsync(next, new Dictionary<string, string>(), secrets, progress, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    public string Serialize(SignInChallenge challenge)
    {
        var current = GetState(challenge);
        return SavedChallenge.Write(
            _reached is { } reached && reached.Session == challenge.Session
                ? current with { Reached = reached.State, ReachedBy = reached.Step }
                : current,
            settings);
    }

    private async Task VerifyCodeAsync(
        SoftwareTokenSetup setup, string code, string? friendlyDeviceName, CancellationToken cancellationToken)
    {
        var request = new VerifySoftwareTokenRequest
        {
            Session = setup.Session,
            UserCode = code,
            FriendlyDeviceName = friendlyDeviceName,
        };
        var session = await _softwareTokens.VerifyAsync(request, cancellationToken).ConfigureAwait(false);

        // The old session is used up. If the next request fails, the sign-in continues from here.
        _verified = new(setup.Session, session ?? setup.Session);
    }

    /// <summary>
    /// Responds to a challenge, or continues from the state that an earlier response reached before a later request failed: the session of
    /// the challenge is then used up.
    /// </summary>
    private async Task<CognitoSignInResult> ContinueAsync(
        SignInChallenge challenge,
        string step,
        SignInSecrets secrets,
        Func<Action<ChallengeState>, Task<CognitoSignInResult>> respondAsync,
        CancellationToken cancellationToken)
    {
        try
        {
            var result = _reached is { } reached && (reached.Step, reached.Session) == (step, challenge.Session)
                ? await flow.ResumeAsync(reached.State, secrets, Reach, cancellationToken).ConfigureAwait(false)
                : await respondAsync(Reach).ConfigureAwait(false);
            _reached = null;
            return result;
        }
        catch (NotAuthorizedException)
        {
            // Refused, so there is nothing to continue.
            _reached = null;
            throw;
        }

        void Reach(ChallengeState next) => _reached = new(step, challenge.Session, next);
    }

    /// <summary>Gets the state with the values that the challenge shows, which a <c>with</c> expression may have changed.</summary>
    private ChallengeState GetState(SignInChallenge challenge)
    {
        var verified = challenge is SoftwareTokenSetup && _verified is { } found && found.Session == challenge.Session ? found : null;
        return state with
        {
            Name = challenge.Name,
            Session = verified is null ? challenge.Session : verified.NextSession,
            Username = challenge.Username,
            Parameters = challenge.Parameters,
            AvailableChallenges = challenge is SelectChallenge select ? select.Choices : state.AvailableChallenges,
            SoftwareTokenSecret = challenge is SoftwareTokenSetup setup ? setup.SecretCode : state.SoftwareTokenSecret,
            SoftwareTokenVerified = verified is not null || (state.SoftwareTokenVerified && challenge.Session == state.Session),
            ForgottenDeviceKey = challenge.ForgottenDeviceKey,
            Reached = null,
            ReachedBy = null,
        };
    }

    public override string ToString() => nameof(ChallengeResponder);

    /// <summary>A set-up whose code the service has accepted.</summary>
    private sealed record VerifiedSetup(
        [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? Session,
        [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? NextSession)
    {
        public override string ToString() => nameof(VerifiedSetup);
    }

    /// <summary>The state that a response has reached.</summary>
    private sealed record ReachedState(
        string? Step, [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string? Session, ChallengeState State)
    {
        public override string ToString() => nameof(ReachedState);
    }
}
