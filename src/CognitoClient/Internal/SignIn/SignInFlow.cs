using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// Sends the requests of a sign-in one after another, until the user is signed in or must respond to a challenge. Has no
/// state: the state of a sign-in is in <see cref="ChallengeState"/> and <see cref="SignInSecrets"/>.
/// </summary>
internal sealed class SignInFlow(ICognitoIdentityProviderClient client, SignInSettings settings)
{
    private readonly AuthOperations _operations = new(client, settings);

    /// <summary>Starts a sign-in.</summary>
    public async Task<CognitoSignInResult> StartAsync(
        AuthFlowType flow,
        ChallengeState start,
        Dictionary<string, string> parameters,
        SignInSecrets secrets,
        CancellationToken cancellationToken)
    {
        Task<AuthResponse> Start(ChallengeState state) =>
            _operations.StartAsync(flow, Complete(parameters, state), state.Context, state.Session, cancellationToken);

        var (response, state) = await SendAsync(start, Start).ConfigureAwait(false);
        return await ContinueAsync(response, state, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Responds to a challenge.</summary>
    public async Task<CognitoSignInResult> RespondAsync(
        ChallengeState challenge, IReadOnlyDictionary<string, string> responses, SignInSecrets secrets, CancellationToken cancellationToken)
    {
        var (response, state) = await SendAsync(challenge, responses, cancellationToken).ConfigureAwait(false);
        return await ContinueAsync(response, state, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Responds to a challenge with a proof of the secrets.</summary>
    /// <exception cref="InvalidOperationException">The SRP exchange of the challenge was started elsewhere.</exception>
    public Task<CognitoSignInResult> ProveAsync(ChallengeState challenge, SignInSecrets secrets, CancellationToken cancellationToken) =>
        SrpResponses.TryCreate(challenge, secrets, settings, out var responses)
            ? RespondAsync(challenge, responses, secrets, cancellationToken)
            : throw new InvalidOperationException(
                $"The challenge {challenge.Name} belongs to an SRP exchange that was started elsewhere. "
                + $"Respond with {nameof(SignInChallenge.RespondAsync)} and your own proof.");

    /// <summary>Creates the challenge of a state, for the caller to respond to.</summary>
    public SignInChallenge CreateChallenge(ChallengeState state) =>
        ChallengeFactory.Create(state, new ChallengeResponder(state, this, client, settings));

    /// <summary>Responds to challenges until one needs the user, or the user is signed in.</summary>
    private async Task<CognitoSignInResult> ContinueAsync(
        AuthResponse response, ChallengeState state, SignInSecrets secrets, CancellationToken cancellationToken)
    {
        while (response.Result?.AccessToken is null)
        {
            state = state.Next(response);
            if (!SrpResponses.TryCreate(state, secrets, settings, out var responses))
            {
                var resumable = state.Name == ChallengeNameType.PasswordVerifier;
                return CreateChallenge(resumable ? state with { SrpSecret = secrets.ExportUser() } : state);
            }

            (response, state) = await SendAsync(state, responses, cancellationToken).ConfigureAwait(false);
        }

        return new SignedIn(SignInTokens.From(response.Result, response.Result.AccessToken, state.SignInName, settings.Clock.GetUtcNow()));
    }

    private Task<(AuthResponse Response, ChallengeState State)> SendAsync(
        ChallengeState challenge, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken) =>
        SendAsync(challenge, state => _operations.RespondAsync(state, Complete(responses, state), cancellationToken));

    /// <summary>Sends a request, and retries it without the device if the service no longer knows the device.</summary>
    private static async Task<(AuthResponse Response, ChallengeState State)> SendAsync(
        ChallengeState state, Func<ChallengeState, Task<AuthResponse>> send)
    {
        try
        {
            return (await send(state).ConfigureAwait(false), state);
        }
        catch (ResourceNotFoundException exception) when (ForgottenDevice.IsReportedBy(exception, state))
        {
            state = state with { Context = state.Context with { Device = null } };
            return (await send(state).ConfigureAwait(false), state);
        }
    }

    /// <summary>Adds the parameters that every request has, except those that the caller set.</summary>
    private Dictionary<string, string> Complete(IReadOnlyDictionary<string, string> own, ChallengeState state)
    {
        var username = own.GetValueOrDefault("USERNAME") ?? state.Username;
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["USERNAME"] = username };
        foreach (var (name, value) in own)
        {
            all[name] = value;
        }

        if (settings.ComputeSecretHash(username) is { } hash)
        {
            all.TryAdd("SECRET_HASH", hash);
        }

        if (state.Context.Device is { } device)
        {
            all.TryAdd("DEVICE_KEY", device.DeviceKey);
        }

        return all;
    }
}
