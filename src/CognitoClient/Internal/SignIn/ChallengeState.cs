using System.Collections.ObjectModel;
using System.Diagnostics;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>All that a sign-in knows between two requests. Never printed: it holds the session and may hold more secrets.</summary>
internal sealed partial record ChallengeState
{
    public required ChallengeNameType Name { get; init; }

    /// <summary>Null where the service gave none, and then sent as null.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Session { get; init; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public IReadOnlyList<ChallengeNameType> AvailableChallenges { get; init; } = [];

    /// <summary>The name that answers carry: the service's own for the user, once it gave one.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Username { get; init; }

    /// <summary>The name that the user typed.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string SignInName { get; init; }

    /// <summary>Whether the session belongs to the administrator's operations.</summary>
    public bool Admin { get; init; }

    /// <summary>The secret exponent of an SRP exchange whose other half is still to come, in base64.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SrpSecret { get; init; }

    /// <summary>The secret of an authenticator app that is being set up, in base32.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SoftwareTokenSecret { get; init; }

    public SignInContext Context { get; init; } = SignInContext.None;

    /// <summary>The state after the service answered with another challenge.</summary>
    public ChallengeState Next(ChallengeNameType name, AuthAnswer answer) => this with
    {
        Name = name,
        Session = answer.Session,
        Parameters = answer.Parameters,
        AvailableChallenges = answer.AvailableChallenges,
        Username = answer.Parameters.GetValueOrDefault("USER_ID_FOR_SRP") ?? answer.Parameters.GetValueOrDefault("USERNAME") ?? Username,
        SrpSecret = null,
        SoftwareTokenSecret = null,
    };

    /// <summary>A parameter that the challenge cannot do without.</summary>
    /// <exception cref="SignInProtocolException">It is missing.</exception>
    public string Required(string parameter) => Parameters.GetValueOrDefault(parameter)
        ?? throw new SignInProtocolException($"The challenge {Name} came without its parameter {parameter}.");

    public bool Equals(ChallengeState? other) =>
        other is not null
        && (Name, Session, Username, SignInName, Admin, SrpSecret, SoftwareTokenSecret)
            == (other.Name, other.Session, other.Username, other.SignInName, other.Admin, other.SrpSecret, other.SoftwareTokenSecret)
        && AvailableChallenges.SequenceEqual(other.AvailableChallenges)
        && Parameters.Count == other.Parameters.Count
        && Parameters.All(parameter => other.Parameters.TryGetValue(parameter.Key, out var value) && value == parameter.Value);

    public override int GetHashCode() => HashCode.Combine(Name, Session, Username);

    public override string ToString() => nameof(ChallengeState);
}
