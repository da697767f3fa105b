using System.Security.Cryptography;
using CognitoClient.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace WebApi;

/// <summary>
/// Keeps a challenge with the browser until its answer comes: encrypted, because it is a secret, so that any machine of the application can go on.
/// </summary>
internal sealed class ChallengeCookie(IDataProtectionProvider protection, ICognitoSignIn signIn)
{
    private const string Name = "__Host-sign-in";

    // The longest that an app client can set. How long it is really, the service decides.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private static readonly CookieOptions Options =
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Lifetime, IsEssential = true };

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(nameof(ChallengeCookie)).ToTimeLimitedDataProtector();

    // Sessions of Amazon Cognito are long; encrypted they can exceed what browsers take as one cookie.
    private readonly ChunkingCookieManager _cookies = new();

    public void Set(HttpContext http, SignInChallenge challenge) =>
        _cookies.AppendResponseCookie(http, Name, _protector.Protect(challenge.Serialize(), Lifetime), Options);

    /// <summary>The challenge that waits for an answer; null when there is none that can be read.</summary>
    public SignInChallenge? Get(HttpContext http)
    {
        if (_cookies.GetRequestCookie(http, Name) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return signIn.DeserializeChallenge(_protector.Unprotect(text));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Delete(HttpContext http)
    {
        if (_cookies.GetRequestCookie(http, Name) is not null)
        {
            _cookies.DeleteCookie(http, Name, Options);
        }
    }
}
