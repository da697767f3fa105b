using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>Answers the challenges of one state of a sign-in at the service.</summary>
/// <remarks>The challenge decides what is sent; the state adds what challenges do not show, such as the context.</remarks>
internal sealed class ChallengeResponder(
    ChallengeState state, SignInFlow flow, ICognitoIdentityProviderClient client, SignInSettings settings) : IChallengeResponder
{
    private readonly SoftwareTokenOperations _softwareTokens = new(client);

    public async Task<SignInResult> RespondAsync(
        SignInChallenge challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
    {
        using var secrets = new SignInSecrets();
        return await flow.RespondAsync(GetState(challenge), responses, secrets, cancellationToken).ConfigureAwait(false);
    }

    public async Task<SignInResult> ProvePasswordAsync(SignInChallenge challenge, string password, CancellationToken cancellationToken)
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

    public async Task<SignInResult> ProveDeviceAsync(
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

    public async Task<SignInResult> VerifySoftwareTokenAsync(
        SoftwareTokenSetup setup, string code, string? friendlyDeviceName, CancellationToken cancellationToken)
    {
        var request = new VerifySoftwareTokenRequest { Session = setup.Session, UserCode = code, FriendlyDeviceName = friendlyDeviceName };
        var session = await _softwareTokens.VerifyAsync(request, cancellationToken).ConfigureAwait(false);
        using var secrets = new SignInSecrets();
        var next = GetState(setup) with { Session = session ?? setup.Session, SoftwareTokenSecret = null };
        return await flow.RespondAsync(next, new Dictionary<string, string>(), secrets, cancellationToken).ConfigureAwait(false);
    }

    public string Save(SignInChallenge challenge) => SavedChallenge.Write(GetState(challenge), settings);

    /// <summary>Gets the state with the values that the challenge shows, which a <c>with</c> expression may have changed.</summary>
    private ChallengeState GetState(SignInChallenge challenge) => state with
    {
        Name = challenge.Name,
        Session = challenge.Session,
        Username = challenge.Username,
        Parameters = challenge.Parameters,
        AvailableChallenges = challenge is SelectChallenge select ? select.Choices : state.AvailableChallenges,
        SoftwareTokenSecret = challenge is SoftwareTokenSetup setup ? setup.SecretCode : state.SoftwareTokenSecret,
    };

    public override string ToString() => nameof(ChallengeResponder);
}
