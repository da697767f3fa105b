using System.Diagnostics;

namespace CognitoClient.Internal.Srp;

/// <summary>The secrets of a remembered device: its password for the application, salt and verifier for ConfirmDevice.</summary>
/// <param name="Password">The device password, 40 random bytes in Base64: a secret that the application stores.</param>
/// <param name="Salt">Salt of DeviceSecretVerifierConfig, in Base64.</param>
/// <param name="PasswordVerifier">
/// PasswordVerifier of DeviceSecretVerifierConfig, in Base64: a secret, because it allows guessing the password offline.
/// </param>
internal sealed record DeviceRegistration(
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Password,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Salt,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string PasswordVerifier)
{
    /// <summary>Returns the names with masked values.</summary>
    public override string ToString() =>
        $"{nameof(DeviceRegistration)} {{ Password = ***, Salt = ***, PasswordVerifier = *** }}";
}
