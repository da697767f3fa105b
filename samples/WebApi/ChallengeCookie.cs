using System.Security.Cryptography;
using CognitoClient.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace WebApi;

/// <summary>
/// Stores a challenge in an encrypted cookie until the user responds, so that any server can continue the sign-in.
/// </summary>
internal sealed class ChallengeCookie(IDataProtectionProvider protection, ICognitoSignIn signIn)
{
    private const string Name = "__Host-sign-in";

    // The maximum that an app client can set. The service enforces the actual lifetime.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private static readonly CookieOptions Options =
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Lifetime, IsEssential = true };

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector(nameof(ChallengeCookie)).ToTimeLimitedDataProtector();

    // Sessions of Amazon Cognito are long. An encrypted session can exceed the size limit of a cookie.
    private readonly ChunkingCookieManager _cookies = new();

    public void Set(HttpContext http, SignInChallenge challenge) =>
        _cookies.AppendResponseCookie(http, Name, _protector.Protect(challenge.Serialize(), Lifetime), Options);

    /// <summary>Gets the pending challenge, or null if there is none or it cannot be decrypted.</summary>
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
