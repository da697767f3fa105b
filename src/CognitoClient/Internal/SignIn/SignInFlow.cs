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

    /// <summary>Starts a sign-in, and starts it again without the device if the service no longer knows the device.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="start">The state before the first request.</param>
    /// <param name="createParameters">Creates the parameters of a start, each with its own SRP exchange.</param>
    /// <param name="secrets">The secrets of the call.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<CognitoSignInResult> StartAsync(
        AuthFlowType flow,
        ChallengeState start,
        Func<Dictionary<string, string>> createParameters,
        SignInSecrets secrets,
        CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(start).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException exception) when (ForgottenDevice.IsReportedBy(exception, start))
        {
            try
            {
                return await RunAsync(ForgottenDevice.Drop(start)).ConfigureAwait(false);
            }
            catch (CognitoIdentityProviderException second) when (ForgottenDevice.IsUnrelatedToUser(second))
            {
                // The first error is the cause.
            }

            throw;
        }

        async Task<CognitoSignInResult> RunAsync(ChallengeState state)
        {
            var parameters = Complete(createParameters(), state);
            var response = await _operations.StartAsync(flow, parameters, state.Context, state.Session, cancellationToken)
                .ConfigureAwait(false);
            return await ContinueAsync(response, state, secrets, progress: null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Responds to a challenge.</summary>
    /// <param name="challenge">The state of the challenge.</param>
    /// <param name="responses">The responses.</param>
    /// <param name="secrets">The secrets of the call.</param>
    /// <param name="progress">Receives each state in which the sign-in continues without the user.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task<CognitoSignInResult> RespondAsync(
        ChallengeState challenge,
        IReadOnlyDictionary<string, string> responses,
        SignInSecrets secrets,
        Action<ChallengeState>? progress,
        CancellationToken cancellationToken)
    {
        var (response, state) = await SendAsync(challenge, responses, cancellationToken).ConfigureAwait(false);
        return await ContinueAsync(response, state, secrets, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Continues a sign-in from a state that an earlier call reached.</summary>
    public Task<CognitoSignInResult> ResumeAsync(
        ChallengeState reached, SignInSecrets secrets, Action<ChallengeState> progress, CancellationToken cancellationToken)
    {
        secrets.Resume(reached);
        return SrpResponses.TryCreate(reached, secrets, settings, out var responses)
            ? RespondAsync(reached, responses, secrets, progress, cancellationToken)
            : Task.FromResult<CognitoSignInResult>(CreateChallenge(reached));
    }

    /// <summary>Responds to a challenge with a proof of the secrets.</summary>
    /// <exception cref="InvalidOperationException">The SRP exchange of the challenge was started elsewhere.</exception>
    public Task<CognitoSignInResult> ProveAsync(
        ChallengeState challenge, SignInSecrets secrets, Action<ChallengeState> progress, CancellationToken cancellationToken) =>
        SrpResponses.TryCreate(challenge, secrets, settings, out var responses)
            ? RespondAsync(challenge, responses, secrets, progress, cancellationToken)
            : throw new InvalidOperationException(
                $"The challenge {challenge.Name} belongs to an SRP exchange that was started elsewhere. "
                + $"Respond with {nameof(SignInChallenge.RespondAsync)} and your own proof.");

    /// <summary>Creates the challenge of a state, for the caller to respond to.</summary>
    public SignInChallenge CreateChallenge(ChallengeState state) =>
        ChallengeFactory.Create(state, new ChallengeResponder(state, this, client, settings));

    /// <summary>Responds to challenges until one needs the user, or the user is signed in.</summary>
    private async Task<CognitoSignInResult> ContinueAsync(
        AuthResponse response,
        ChallengeState state,
        SignInSecrets secrets,
        Action<ChallengeState>? progress,
        CancellationToken cancellationToken)
    {
        while (string.IsNullOrEmpty(response.Result?.AccessToken))
        {
            state = state.Next(response);
            var secret = secrets.Export(state.Name);
            if (!SrpResponses.TryCreate(state, secrets, settings, out var responses))
            {
                var resumable = state.Name == ChallengeNameType.PasswordVerifier;
                return CreateChallenge(resumable ? state with { SrpSecret = secret } : state);
            }

            progress?.Invoke(state with { SrpSecret = secret });
            (response, state) = await SendAsync(state, responses, cancellationToken).ConfigureAwait(false);
        }

        var tokens = SignInTokens.From(response.Result, response.Result.AccessToken, state.SignInName, settings.Clock.GetUtcNow());
        return new SignedIn(tokens) { ForgottenDeviceKey = state.ForgottenDeviceKey };
    }

    /// <summary>
    /// Sends a response, and repeats it without the device if the service no longer knows the device. Only some sessions can be used for
    /// the second response; where one cannot, the first error is thrown. Errors that the user caused are thrown as they are.
    /// </summary>
    private async Task<(AuthResponse Response, ChallengeState State)> SendAsync(
        ChallengeState state, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
    {
        try
        {
            return (await SendAsync(state).ConfigureAwait(false), state);
        }
        catch (ResourceNotFoundException exception)
            when (ForgottenDevice.IsReportedBy(exception, state) && !ForgottenDevice.IsExpectedBy(state))
        {
            state = ForgottenDevice.Drop(state);
            try
            {
                return (await SendAsync(state).ConfigureAwait(false), state);
            }
            catch (CognitoIdentityProviderException second) when (ForgottenDevice.MayBeConsequence(second))
            {
                // The session is used up.
            }

            throw;
        }

        Task<AuthResponse> SendAsync(ChallengeState current) =>
            _operations.RespondAsync(current, Complete(responses, current), cancellationToken);
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
