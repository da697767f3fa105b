using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

/// <summary>A store whose methods fail where a test says so.</summary>
internal sealed class FailingStore : ICognitoSessionStore
{
    private readonly List<string> _calls = [];

    /// <summary>The tokens, by key.</summary>
    public InMemorySessionStore Tokens { get; } = new();

    /// <summary>Determines by the name of the method and the number of its earlier calls whether a call fails.</summary>
    public Func<string, int, bool> Fails { get; set; } = (_, _) => false;

    /// <summary>Whether a call that fails has stored the tokens nevertheless.</summary>
    public bool StoresNevertheless { get; set; }

    public int CountOf(string method) => _calls.Count(call => call == method);

    public ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken)
    {
        Call("Get");
        return Tokens.GetAsync(key, cancellationToken);
    }

    public async ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken)
    {
        if (StoresNevertheless)
        {
            await Tokens.SetAsync(key, tokens, cancellationToken);
        }

        Call("Set");
        await Tokens.SetAsync(key, tokens, cancellationToken);
    }

    public ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        Call("Remove");
        return Tokens.RemoveAsync(key, cancellationToken);
    }

    private void Call(string method)
    {
        var earlier = CountOf(method);
        _calls.Add(method);
        if (Fails(method, earlier))
        {
            throw new IOException($"{method} of the store");
        }
    }
}
