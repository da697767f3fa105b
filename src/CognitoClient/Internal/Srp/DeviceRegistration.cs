using System.Diagnostics;

namespace CognitoClient.Internal.Srp;

/// <summary>What remembers a device: a password that the application keeps, and what ConfirmDevice takes.</summary>
/// <param name="Password">The device's password, Base64 of 40 random bytes: a secret that the application stores.</param>
/// <param name="Salt">Salt of DeviceSecretVerifierConfig, in Base64.</param>
/// <param name="PasswordVerifier">
/// PasswordVerifier of DeviceSecretVerifierConfig, in Base64; a secret, for whoever has it can guess passwords.
/// </param>
internal sealed record DeviceRegistration(
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Password,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Salt,
    [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string PasswordVerifier)
{
    /// <summary>The names, with what they hold masked.</summary>
    public override string ToString() =>
        $"{nameof(DeviceRegistration)} {{ Password = ***, Salt = ***, PasswordVerifier = *** }}";
}
