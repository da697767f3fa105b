using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace CognitoClient.Internal.Srp;

/// <summary>Creates the password of a device and its verifier.</summary>
internal static class DeviceVerifier
{
    private const int PasswordSize = 40;
    private const int SaltSize = 16;

    /// <summary>Creates a registration with a random password of 40 bytes and a random salt of 16 bytes.</summary>
    public static DeviceRegistration Create(string deviceGroupKey, string deviceKey)
    {
        Span<byte> password = stackalloc byte[PasswordSize];
        Span<byte> salt = stackalloc byte[SaltSize];
        RandomNumberGenerator.Fill(password);
        RandomNumberGenerator.Fill(salt);
        var registration = Create(deviceGroupKey, deviceKey, password, salt);
        CryptographicOperations.ZeroMemory(password);
        return registration;
    }

    /// <summary>Creates a registration with a given password and salt.</summary>
    [SkipLocalsInit]
    internal static DeviceRegistration Create(
        string deviceGroupKey, string deviceKey, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt)
    {
        var text = Convert.ToBase64String(password);
        var saltNumber = SrpInteger.TwosComplement(salt);
        var privateKey = SrpHash.PrivateKey(saltNumber, deviceGroupKey, deviceKey, text);
        Span<ulong> power = stackalloc ulong[Digits.Lanes];
        Span<byte> verifier = stackalloc byte[SrpGroup.Size];
        Power.RaiseTwo(privateKey, power);
        Residue.Write(power, verifier);
        CryptographicOperations.ZeroMemory(privateKey);
        Digits.Clear(power);
        var verifierNumber = SrpInteger.TwosComplement(verifier);
        var registration = new DeviceRegistration(text, Convert.ToBase64String(saltNumber), Convert.ToBase64String(verifierNumber));
        CryptographicOperations.ZeroMemory(verifier);
        CryptographicOperations.ZeroMemory(verifierNumber);
        return registration;
    }
}
