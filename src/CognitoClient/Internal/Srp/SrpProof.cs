using System.Diagnostics;

namespace CognitoClient.Internal.Srp;

/// <summary>The response to PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER, which proves knowledge of the password.</summary>
/// <param name="Signature">PASSWORD_CLAIM_SIGNATURE, in Base64: a secret until the sign-in session ends.</param>
/// <param name="Timestamp">TIMESTAMP, as it was signed.</param>
internal readonly record struct SrpProof(
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Signature,
    string Timestamp)
{
    /// <summary>Returns the time and the masked signature.</summary>
    public override string ToString() => $"{nameof(SrpProof)} {{ Signature = ***, Timestamp = {Timestamp} }}";
}
