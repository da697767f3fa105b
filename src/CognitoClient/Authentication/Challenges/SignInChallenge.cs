using System.Diagnostics;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.SignIn;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// The service asks for something more. Each kind is a record of its own with a method that answers; the answer gives the next result.
/// </summary>
/// <remarks>
/// <para>Challenges are immutable and can be answered again where the service lets them, for instance after a mistyped code. A challenge lives as
/// long as its session, three minutes unless the app client says otherwise (<c>AuthSessionValidity</c>); then answers fail with
/// <see cref="NotAuthorizedReason.SessionExpired"/>.</para>
/// <para>Answers send the user's name, the SECRET_HASH of an app client with a secret and the key of a remembered device by themselves. They throw
/// what the service answers, such as <see cref="CodeMismatchException"/>, <see cref="ExpiredCodeException"/> and
/// <see cref="NotAuthorizedException"/>, and <see cref="SignInProtocolException"/> where the service's answer makes no sense.</para>
/// <para>Two challenges are equal when the service sent the same.</para>
/// </remarks>
public abstract record SignInChallenge : SignInResult
{
    private protected SignInChallenge(SignInFlow flow, ChallengeState state) => (Flow, State) = (flow, state);

    /// <summary>The service's name for the challenge.</summary>
    public ChallengeNameType Name => State.Name;

    /// <summary>The session that the answer belongs to; null when the service gave none. A secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Session => State.Session;

    /// <summary>The name that the answer carries: the service's own for the user where it gave one, else what the user typed.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Username => State.Username;

    /// <summary>All that the service sent with the challenge, by its own names.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> Parameters => State.Parameters;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private protected SignInFlow Flow { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private protected ChallengeState State { get; }

    /// <summary>Answers with responses by their names, for what the challenge's own method does not cover.</summary>
    /// <param name="responses">The responses. The user's name, SECRET_HASH and device key are added where they are missing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<SignInResult> RespondAsync(IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        using var secrets = new SignInSecrets();
        return await Flow.AnswerAsync(State, responses, secrets, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The challenge as text, to be continued by <see cref="CognitoSignIn.Restore"/> in another request or process.
    /// </summary>
    /// <remarks>
    /// A secret: it holds the session, the user's name, all <see cref="Parameters"/> (the user's attributes, in some challenges), what
    /// <see cref="SignInContext"/> holds (a device's secret included), where a password is still to be proved by SRP the secret exponent of that
    /// exchange, and in a <see cref="SoftwareTokenSetup"/> the secret for the authenticator app. Keep it on the server, or encrypt it before it
    /// leaves, for instance with ASP.NET Core's data protection. It never holds a password.
    /// </remarks>
    public string Save() => SavedJson.Write(State with { UserPoolId = Flow.Settings.UserPoolId, ClientId = Flow.Settings.ClientId });

    /// <summary>Whether the service sent the same challenge.</summary>
    public virtual bool Equals(SignInChallenge? other) =>
        other is not null && EqualityContract == other.EqualityContract && State.Equals(other.State);

    /// <inheritdoc/>
    public override int GetHashCode() => State.GetHashCode();

    private protected Task<SignInResult> SendAsync(string name, string value, CancellationToken cancellationToken) =>
        RespondAsync(new Dictionary<string, string> { [name] = value }, cancellationToken);

    /// <summary>The code's way, for challenges that sent one.</summary>
    private protected CodeDeliveryDetailsType CodeDelivery => new()
    {
        Destination = Parameters.GetValueOrDefault("CODE_DELIVERY_DESTINATION"),
        DeliveryMedium = Parameters.GetValueOrDefault("CODE_DELIVERY_DELIVERY_MEDIUM") is { Length: > 0 } medium ? new DeliveryMediumType(medium) : (DeliveryMediumType?)null,
    };

    private protected override void Print(ref MemberPrinter printer)
    {
        printer.Print(nameof(Name), Name);
        printer.PrintRedacted(nameof(Session), Session);
        printer.PrintRedacted(nameof(Username), Username);
        printer.PrintRedacted(nameof(Parameters), Parameters.Count == 0 ? null : Parameters);
    }
}
