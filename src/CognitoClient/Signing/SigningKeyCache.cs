namespace CognitoClient.Signing;

/// <summary>Keeps the last derived signing key, which holds until the day or the credentials change.</summary>
internal sealed class SigningKeyCache
{
    private Entry? _last;

    public byte[] Get(string secretAccessKey, SigningScope scope)
    {
        // One reference is read and replaced as a whole: two threads can at worst derive the same key twice.
        var entry = Volatile.Read(ref _last);
        if (entry is null || !entry.Matches(secretAccessKey, scope))
        {
            entry = new Entry(secretAccessKey, scope);
            Volatile.Write(ref _last, entry);
        }

        return entry.Key;
    }

    private sealed class Entry(string secretAccessKey, SigningScope scope)
    {
        private readonly string _secretAccessKey = secretAccessKey;
        private readonly SigningScope _scope = scope;

        public byte[] Key { get; } = SigV4Signer.DeriveKey(secretAccessKey, scope);

        public bool Matches(string secretAccessKey, SigningScope scope) =>
            _secretAccessKey == secretAccessKey
            && _scope.Date == scope.Date
            && _scope.Region == scope.Region
            && _scope.Service == scope.Service;
    }
}
