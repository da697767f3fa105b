using System.Security.Cryptography;
using System.Text;
using CognitoClient.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace WebApi;

/// <summary>Stores encrypted tokens in the application's distributed cache.</summary>
internal sealed class CacheSessionStore(IDistributedCache cache, IDataProtectionProvider protection) : ICognitoSessionStore
{
    /// <summary>The lifetime of the app client's refresh tokens, which is 30 days by default.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private static readonly DistributedCacheEntryOptions Options = new() { AbsoluteExpirationRelativeToNow = Lifetime };

    private readonly IDataProtector _protector = protection.CreateProtector(nameof(CacheSessionStore));

    public async ValueTask<SignInTokens?> GetAsync(string key, CancellationToken cancellationToken)
    {
        if (await cache.GetAsync(Name(key), cancellationToken) is not { } entry)
        {
            return null;
        }

        try
        {
            return SignInTokens.Deserialize(Encoding.UTF8.GetString(_protector.Unprotect(entry)));
        }
        catch (CryptographicException)
        {
            // The encryption key no longer exists. The user must sign in again.
            return null;
        }
    }

    public async ValueTask SetAsync(string key, SignInTokens tokens, CancellationToken cancellationToken) =>
        await cache.SetAsync(Name(key), _protector.Protect(Encoding.UTF8.GetBytes(tokens.Serialize())), Options, cancellationToken);

    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken) =>
        await cache.RemoveAsync(Name(key), cancellationToken);

    private static string Name(string key) => $"session:{key}";
}
