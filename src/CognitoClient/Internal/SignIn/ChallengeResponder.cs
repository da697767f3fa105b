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

    public async Task<CognitoSignInResult> RespondAsync(
        SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
    {
        using var secrets = new SignInSecrets();
        return await flow.RespondAsync(GetState(challenge), responses, secrets, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CognitoSignInResult> ProvePasswordAsync(
        SignInChallenge challenge, string password, CancellationToken cancellationToken)
    {
        using var secrets = new SignInSecrets(password);
        var current = GetState(challenge);
        if (challenge is PasswordVerifierChallenge)
        {
            secrets.ResumeUser(current.SrpSecret);
            return await flow.ProveAsync(current, secrets, cancellationToken).ConfigureAwait(false);
        }

        var responses = new Dictionary<string, string>();
        if (challenge is SelectChallenge)
        {
            responses["ANSWER"] = ChallengeNameType.PasswordSrp.Value;
        }

        responses["SRP_A"] = secrets.StartUser();
        return await flow.RespondAsync(current, responses, secrets, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CognitoSignInResult> ProveDeviceAsync(
        DeviceSrpAuthChallenge challenge, DeviceSecret device, CancellationToken cancellationToken)
    {
        using var secrets = new SignInSecrets();
        var current = GetState(challenge);
        current = current with { Context = current.Context with { Device = device } };
        return await flow.ProveAsync(current, secrets, cancellationToken).ConfigureAwait(false);
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
        var current = GetState(setup);
        if (!current.SoftwareTokenVerified)
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
            current = GetState(setup);
        }

        using var secrets = new SignInSecrets();
        var next = current with { SoftwareTokenSecret = null, SoftwareTokenVerified = false };
        return await flow.RespondAsync(next, new Dictionary<string, string>(), secrets, cancellationToken).ConfigureAwait(false);
    }

    public string Serialize(SignInChallenge challenge) => SavedChallenge.Write(GetState(challenge), settings);

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
}
