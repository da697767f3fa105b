using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// The way of a sign-in: send, answer what can be answered without the caller, and give the rest back as a result. Safe for concurrent use: what
/// changes is in states and secrets.
/// </summary>
internal sealed class SignInFlow(ICognitoIdentityProviderClient client, SignInSettings settings)
{
    private readonly AuthOperations _operations = new(client, settings);

    public ICognitoIdentityProviderClient Client => client;

    public SignInSettings Settings => settings;

    /// <summary>The state before a sign-in's first request.</summary>
    public ChallengeState Begin(string username, SignInContext? context)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        return new() { Name = default, Username = username, SignInName = username, Admin = settings.Admin, Context = context ?? SignInContext.None };
    }

    public async Task<SignInResult> StartAsync(
        AuthFlowType flow,
        ChallengeState start,
        Dictionary<string, string> parameters,
        SignInSecrets secrets,
        CancellationToken cancellationToken)
    {
        AuthAnswer answer;
        try
        {
            answer = await _operations.StartAsync(flow, start, Complete(start, parameters), cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException exception) when (ForgottenDevice.Is(exception, start))
        {
            start = ForgottenDevice.Without(start);
            answer = await _operations.StartAsync(flow, start, Complete(start, parameters), cancellationToken).ConfigureAwait(false);
        }

        return await ProceedAsync(answer, start, secrets, cancellationToken).ConfigureAwait(false);
    }

    public async Task<SignInResult> AnswerAsync(
        ChallengeState state, IReadOnlyDictionary<string, string> responses, SignInSecrets secrets, CancellationToken cancellationToken)
    {
        (var answer, state) = await RespondAsync(state, responses, cancellationToken).ConfigureAwait(false);
        return await ProceedAsync(answer, state, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers a challenge that was the caller's, now that the caller gave what it takes.</summary>
    /// <exception cref="InvalidOperationException">The challenge's SRP exchange was not begun here.</exception>
    public Task<SignInResult> ProveAsync(ChallengeState state, SignInSecrets secrets, CancellationToken cancellationToken) =>
        AutomaticAnswer.For(state, secrets, settings) is { } responses
            ? AnswerAsync(state, responses, secrets, cancellationToken)
            : throw new InvalidOperationException(
                $"The challenge {state.Name} belongs to an SRP exchange that was begun elsewhere. Answer it with {nameof(SignInChallenge.RespondAsync)}.");

    private async Task<SignInResult> ProceedAsync(
        AuthAnswer answer, ChallengeState state, SignInSecrets secrets, CancellationToken cancellationToken)
    {
        while (answer.Result?.AccessToken is null)
        {
            state = state.Next(answer.ChallengeName ?? throw NothingToGoOnWith(), answer);
            if (AutomaticAnswer.For(state, secrets, settings) is not { } responses)
            {
                return ChallengeFactory.Create(this, state.Name == ChallengeNameType.PasswordVerifier ? state with { SrpSecret = secrets.ExportUser() } : state);
            }

            (answer, state) = await RespondAsync(state, responses, cancellationToken).ConfigureAwait(false);
        }

        return new SignedIn(SignInTokens.From(answer.Result, answer.Result.AccessToken, state.SignInName, settings.Clock.GetUtcNow()));
    }

    private async Task<(AuthAnswer Answer, ChallengeState State)> RespondAsync(
        ChallengeState state, IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken)
    {
        try
        {
            return (await _operations.RespondAsync(state, Complete(state, responses), cancellationToken).ConfigureAwait(false), state);
        }
        catch (ResourceNotFoundException exception) when (ForgottenDevice.Is(exception, state))
        {
            state = ForgottenDevice.Without(state);
            return (await _operations.RespondAsync(state, Complete(state, responses), cancellationToken).ConfigureAwait(false), state);
        }
    }

    /// <summary>A request's own parameters and those that each has; what the caller gave stays as it is.</summary>
    private Dictionary<string, string> Complete(ChallengeState state, IReadOnlyDictionary<string, string> own)
    {
        var username = own.GetValueOrDefault("USERNAME") ?? state.Username;
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["USERNAME"] = username };
        foreach (var (name, value) in own)
        {
            all[name] = value;
        }

        if (settings.HashFor(username) is { } hash)
        {
            all.TryAdd("SECRET_HASH", hash);
        }

        if (state.Context.Device is { } device)
        {
            all.TryAdd("DEVICE_KEY", device.DeviceKey);
        }

        return all;
    }

    private static SignInProtocolException NothingToGoOnWith() =>
        new("The service answered a request of the sign-in with success, but with neither tokens nor a challenge.");
}
