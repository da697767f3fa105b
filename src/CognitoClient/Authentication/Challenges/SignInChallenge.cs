using System.Collections.ObjectModel;
using System.Diagnostics;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Text;
using CognitoClient.Model;

namespace CognitoClient.Authentication;

/// <summary>
/// The base class of challenges. A challenge expects a response before the user is signed in; each kind has a record with a method to
/// respond.
/// </summary>
/// <remarks>
/// <para>Challenges are immutable. Where the service allows it, for example after a mistyped code, a challenge accepts another response
/// until its session expires. The app client sets the lifetime of sessions (<c>AuthSessionValidity</c>, three minutes by default). Later
/// responses fail with <see cref="NotAuthorizedReason.SessionExpired"/>.</para>
/// <para>The user's name, the SECRET_HASH of an app client with a secret and the key of a remembered device are added to every response.
/// Errors of the service are thrown, such as <see cref="CodeMismatchException"/>, <see cref="ExpiredCodeException"/> and
/// <see cref="NotAuthorizedException"/>. <see cref="SignInProtocolException"/> is thrown when the service returns an unexpected
/// response.</para>
/// <para>Challenges are equal if their data are equal, whichever responder they were created with.</para>
/// </remarks>
public abstract partial record SignInChallenge : CognitoSignInResult
{
    private protected SignInChallenge(ChallengeNameType name, IChallengeResponder responder)
    {
        ArgumentNullException.ThrowIfNull(responder);
        (Name, Responder) = (name, new VerifiedResponder(responder));
    }

    /// <summary>The service's name for the challenge.</summary>
    public ChallengeNameType Name { get; }

    /// <summary>The session of the challenge, or null if the service returned none. It is a secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Session { get; init; }

    /// <summary>
    /// The username of the response: the service's own name for the user if it sent one, otherwise the name that the user typed.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Username { get; init; }

    /// <summary>The parameters that the service sent with the challenge, by the service's names.</summary>
    /// <remarks>
    /// Other properties of challenges read their values from the parameters, and initializing those properties changes the parameters. In
    /// an object initializer, set the parameters first.
    /// </remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private protected IChallengeResponder Responder { get; }

    /// <summary>Responds by the service's names, for responses that the methods of the challenge do not cover.</summary>
    /// <param name="responses">The responses. The user's name, SECRET_HASH and device key are added if they are missing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The tokens of the user, or the next challenge.</returns>
    /// <exception cref="ArgumentException">A response is null or not valid Unicode. The exception names the response.</exception>
    public Task<CognitoSignInResult> RespondAsync(
        IReadOnlyDictionary<string, string> responses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        StrictText.ThrowIfAnyInvalid(responses);
        return Responder.RespondAsync(this, responses, cancellationToken);
    }

    /// <summary>Serializes the challenge, for <see cref="ICognitoSignIn.DeserializeChallenge"/> in another request or process.</summary>
    /// <remarks>
    /// The string is a secret. It contains the session, the user's name, all <see cref="Parameters"/> (in some challenges the user's
    /// attributes) and the <see cref="SignInContext"/> with the secret of a device. It also contains the secret exponent of an unfinished
    /// SRP exchange, and in a <see cref="SoftwareTokenSetup"/> the secret for the authenticator app. Keep it on the server, or encrypt it
    /// before it leaves, for example with ASP.NET Core data protection. It never contains a password.
    /// </remarks>
    /// <returns>The serialized challenge.</returns>
    public string Serialize() => Responder.Serialize(this);

    /// <inheritdoc/>
    public virtual bool Equals(SignInChallenge? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && (Name, Session, Username, ForgottenDeviceKey) == (other.Name, other.Session, other.Username, other.ForgottenDeviceKey)
        && Parameters.Count == other.Parameters.Count
        && Parameters.All(parameter => other.Parameters.TryGetValue(parameter.Key, out var value) && value == parameter.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Session, Username);

    private protected Task<CognitoSignInResult> SendAsync(string name, string value, CancellationToken cancellationToken) =>
        RespondAsync(new Dictionary<string, string> { [name] = value }, cancellationToken);

    private protected override void Print(ref MemberPrinter printer)
    {
        printer.Print(nameof(Name), Name);
        printer.PrintRedacted(nameof(Session), Session);
        printer.PrintRedacted(nameof(Username), Username);
        printer.PrintRedacted(nameof(Parameters), Parameters.Count == 0 ? null : Parameters);
    }
}
