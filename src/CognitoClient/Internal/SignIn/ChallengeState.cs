using System.Collections.ObjectModel;
using System.Diagnostics;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The state of a sign-in between two requests. Never printed: it contains the session and other secrets.</summary>
internal sealed partial record ChallengeState
{
    /// <summary>The challenge that expects a response; empty before the first request.</summary>
    public ChallengeNameType Name { get; init; }

    /// <summary>The operation that returned the challenge; null if it is unknown.</summary>
    public string? Operation { get; init; }

    /// <summary>The session of the next request, or null if the service returned none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Session { get; init; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyList<ChallengeNameType> AvailableChallenges { get; init; } = [];

    /// <summary>The username of the next request: the service's own name for the user, once it sent one.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Username { get; init; }

    /// <summary>The name that the user typed.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string SignInName { get; init; }

    /// <summary>Indicates whether the session belongs to the administrator's operations.</summary>
    public bool Admin { get; init; }

    /// <summary>The secret exponent of an unfinished SRP exchange, in base64.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SrpSecret { get; init; }

    /// <summary>The secret of an authenticator app that is being set up, in base32.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SoftwareTokenSecret { get; init; }

    /// <summary>Indicates whether the service has accepted the app's first code, so only the sign-in remains to be continued.</summary>
    public bool SoftwareTokenVerified { get; init; }

    public SignInContext Context { get; init; } = SignInContext.None;

    /// <summary>The key of the device that the service no longer knew during the sign-in.</summary>
    public string? ForgottenDeviceKey { get; init; }

    /// <summary>The state that an incomplete response has reached, and the kind of that response; in saved states only.</summary>
    public ChallengeState? Reached { get; init; }

    /// <inheritdoc cref="Reached"/>
    public string? ReachedBy { get; init; }

    /// <summary>Gets the state after the service responded with another challenge.</summary>
    /// <exception cref="SignInProtocolException">The response has no challenge, or a challenge that cannot be responded to.</exception>
    public ChallengeState Next(AuthResponse response) => this with
    {
        Name = ChallengeChecks.Verify(response),
        Operation = response.Operation,
        Session = response.Session,
        Parameters = response.Parameters,
        AvailableChallenges = response.AvailableChallenges,
        Username = response.Parameters.GetValueOrDefault("USER_ID_FOR_SRP") is { Length: > 0 } id ? id
            : response.Parameters.GetValueOrDefault("USERNAME") is { Length: > 0 } name ? name
            : Username,
        SrpSecret = null,
        SoftwareTokenSecret = null,
        SoftwareTokenVerified = false,
    };

    public override string ToString() => nameof(ChallengeState);
}
