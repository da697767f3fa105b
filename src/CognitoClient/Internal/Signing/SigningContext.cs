namespace CognitoClient.Internal.Signing;

/// <summary>What all signatures of one second share that are made with one pair of keys.</summary>
internal sealed class SigningContext
{
    private readonly AwsCredentials _credentials;
    private readonly long _second;

    private SigningContext(AwsCredentials credentials, long second, SigningScope scope, byte[] key)
    {
        _credentials = credentials;
        _second = second;
        Scope = scope;
        Key = key;
        StringToSignStart = SigV4Signer.StringToSignStart(scope);
        AuthorizationStart = SigV4Signer.AuthorizationStart(credentials.AccessKeyId, scope);
    }

    public SigningScope Scope { get; }

    /// <summary>The derived key, which holds for a day.</summary>
    public byte[] Key { get; }

    /// <summary>The string to sign up to its hash.</summary>
    public byte[] StringToSignStart { get; }

    /// <summary>The Authorization header up to its list of headers.</summary>
    public string AuthorizationStart { get; }

    /// <summary>The context of a moment: the last one, or a new one with as much of the last one as still holds.</summary>
    public static SigningContext Get(ref SigningContext? last, AwsCredentials credentials, DateTimeOffset time, string region, string service)
    {
        // One reference is read and replaced as a whole: two threads can at worst make the same context twice.
        SigningContext? known = Volatile.Read(ref last);
        var hasSameKeys = known is not null && known.HasKeysOf(credentials);
        var second = time.UtcTicks / TimeSpan.TicksPerSecond;
        if (hasSameKeys && known!._second == second)
        {
            return known;
        }

        var scope = new SigningScope(time, region, service);
        var key = hasSameKeys && known!.Scope.Text == scope.Text ? known.Key : SigV4Signer.DeriveKey(credentials.SecretAccessKey, scope);
        var context = new SigningContext(credentials, second, scope, key);
        Volatile.Write(ref last, context);
        return context;
    }

    private bool HasKeysOf(AwsCredentials credentials) =>
        ReferenceEquals(_credentials, credentials)
        || (_credentials.AccessKeyId == credentials.AccessKeyId && _credentials.SecretAccessKey == credentials.SecretAccessKey);
}
