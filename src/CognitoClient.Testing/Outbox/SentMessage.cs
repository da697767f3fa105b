using System.Diagnostics;
using CognitoClient.Model;

namespace CognitoClient.Testing;

/// <summary>A message that a user pool sent to a user.</summary>
/// <remarks><see cref="ToString"/> and the debugger show neither the code nor the text.</remarks>
public sealed record SentMessage
{
    /// <summary>The ID of the user pool.</summary>
    public required string UserPoolId { get; init; }

    /// <summary>The ID of the app client of the call, or null if an administrator made it.</summary>
    public string? ClientId { get; init; }

    /// <summary>The user's name in the user pool.</summary>
    public required string Username { get; init; }

    /// <summary>The purpose.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>The medium: e-mail or SMS.</summary>
    public required DeliveryMediumType Medium { get; init; }

    /// <summary>The e-mail address or phone number, in full.</summary>
    public required string Destination { get; init; }

    /// <summary>
    /// The attribute with the destination, such as <c>email</c>, or null if the destination is not the value of an attribute.
    /// </summary>
    public string? AttributeName { get; init; }

    /// <summary>The code or, in an invitation, the temporary password.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Code { get; init; }

    /// <summary>The subject of an e-mail, or null for SMS.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Subject { get; init; }

    /// <summary>The text, with the code.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string Body { get; init; }

    /// <summary>The time, by <see cref="InMemoryCognito.Clock"/>.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Returns the purpose, the medium and the user pool, without the user, the destination and the code.</summary>
    public override string ToString() => $"{Kind} by {Medium} from {UserPoolId}";
}
