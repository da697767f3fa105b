using System.Diagnostics;

namespace CognitoClient.Internal.Srp;

/// <summary>The answer to PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER: it proves that the password is known.</summary>
/// <param name="Signature">PASSWORD_CLAIM_SIGNATURE, in Base64. It opens a session: a secret for as long as that one lasts.</param>
/// <param name="Timestamp">TIMESTAMP, as it was signed.</param>
internal readonly record struct SrpProof(
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Signature,
    string Timestamp)
{
    /// <summary>The time, with the signature masked.</summary>
    public override string ToString() => $"{nameof(SrpProof)} {{ Signature = ***, Timestamp = {Timestamp} }}";
}
