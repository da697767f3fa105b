namespace CognitoClient.Testing.Internal.Keys;

/// <summary>The two keys of a user pool: one signs ID tokens, the other access tokens.</summary>
/// <remarks>They are generated when first needed. Thread-safe.</remarks>
internal sealed class PoolKeys
{
    private readonly Lazy<SigningKey> _id;
    private readonly Lazy<SigningKey> _access;

    public PoolKeys()
    {
        _id = new(KeySource.Take);
        _access = new(KeySource.Take);
    }

    public SigningKey Id => _id.Value;

    public SigningKey Access => _access.Value;
}
