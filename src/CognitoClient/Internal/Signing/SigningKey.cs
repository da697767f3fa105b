using System.Security.Cryptography;
using System.Text;

namespace CognitoClient.Internal.Signing;

/// <summary>The signing key of one day, region and service.</summary>
internal sealed class SigningKey
{
    private readonly AwsCredentials _credentials;

    private SigningKey(AwsCredentials credentials, SigningScope scope)
    {
        _credentials = credentials;
        Scope = scope;
        ScopeText = scope.ToString();
        AuthorizationStart = $"{SigV4.Algorithm} Credential={credentials.AccessKeyId}/{ScopeText}, SignedHeaders=";
        Bytes = Derive(credentials.SecretAccessKey, scope);
    }

    public SigningScope Scope { get; }

    /// <summary>The scope as a string.</summary>
    public string ScopeText { get; }

    /// <summary>The Authorization header up to the names of the headers.</summary>
    public string AuthorizationStart { get; }

    public byte[] Bytes { get; }

    public static SigningKey Create(AwsCredentials credentials, SigningScope scope) => new(credentials, scope);

    /// <summary>True if this is the key of the credentials for the date.</summary>
    public bool Matches(AwsCredentials credentials, ReadOnlySpan<char> date) =>
        date.SequenceEqual(Scope.Date)
        && (ReferenceEquals(credentials, _credentials)
            || (credentials.AccessKeyId == _credentials.AccessKeyId && credentials.SecretAccessKey == _credentials.SecretAccessKey));

    private static byte[] Derive(string secretAccessKey, SigningScope scope)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        foreach (var part in scope.Parts)
        {
            var next = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
            CryptographicOperations.ZeroMemory(key);
            key = next;
        }

        return key;
    }
}
