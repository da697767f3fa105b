using System.Security.Cryptography;

namespace CognitoClient.Testing.Internal.Keys;

/// <summary>An RS256 key.</summary>
/// <remarks>Thread-safe: each thread has its own key object.</remarks>
internal sealed class SigningKey : IDisposable
{
    private readonly RSAParameters _parameters;
    private readonly ThreadLocal<RSA> _rsa;

    public SigningKey(RSA rsa)
    {
        _parameters = rsa.ExportParameters(includePrivateParameters: true);
        _rsa = new ThreadLocal<RSA>(() => RSA.Create(_parameters), trackAllValues: true);
        Id = Convert.ToBase64String(SHA256.HashData(_parameters.Modulus!));
    }

    /// <summary>The key ID: 32 bytes in Base64, derived from the key.</summary>
    public string Id { get; }

    public ReadOnlySpan<byte> Modulus => _parameters.Modulus;

    public ReadOnlySpan<byte> Exponent => _parameters.Exponent;

    public byte[] Sign(ReadOnlySpan<byte> data) =>
        _rsa.Value!.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        _rsa.Value!.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public void Dispose()
    {
        foreach (var rsa in _rsa.Values)
        {
            rsa.Dispose();
        }

        _rsa.Dispose();
    }

    public override string ToString() => Id;
}
