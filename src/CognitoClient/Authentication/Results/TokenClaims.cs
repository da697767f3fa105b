using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CognitoClient.Authentication;

/// <summary>The claims of a token. The signature of the token is NOT verified.</summary>
/// <remarks>
/// Use it for tokens that your application received from the service over TLS, for example to show the user's name. Verify tokens from
/// other sources first, for example with JWT bearer authentication of ASP.NET Core.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TokenClaims
{
    /// <summary>Initializes a new instance with claims.</summary>
    /// <param name="claims">The claims, by name.</param>
    public TokenClaims(IReadOnlyDictionary<string, JsonElement> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        Claims = claims;
    }

    /// <summary>The claims, by name.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, JsonElement> Claims { get; }

    /// <summary>The user's ID, which never changes (<c>sub</c>).</summary>
    public string? Subject => GetString("sub");

    /// <summary>The user's name in the user pool (<c>username</c> in access tokens, <c>cognito:username</c> in ID tokens).</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Username => GetString("username") ?? GetString("cognito:username");

    /// <summary>The intended use of the token (<c>token_use</c>): <c>access</c> or <c>id</c>.</summary>
    public string? TokenUse => GetString("token_use");

    /// <summary>The ID of the app client (<c>client_id</c> in access tokens, <c>aud</c> in ID tokens).</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientId => GetString("client_id") ?? GetString("aud");

    /// <summary>The key of the remembered device (<c>device_key</c>), or null.</summary>
    public string? DeviceKey => GetString("device_key");

    /// <summary>The time when the token was issued (<c>iat</c>).</summary>
    public DateTimeOffset? IssuedAt => Time("iat");

    /// <summary>The time when the token expires (<c>exp</c>).</summary>
    public DateTimeOffset? ExpiresAt => Time("exp");

    /// <summary>The time when the user authenticated (<c>auth_time</c>). A refresh of the tokens does not change it.</summary>
    public DateTimeOffset? AuthenticatedAt => Time("auth_time");

    /// <summary>
    /// The authentication level that the sign-in reached (<c>acr</c>), such as <c>urn:cognito:loa:3</c>, or null if the token has none. See
    /// <see cref="StepUp"/>.
    /// </summary>
    public string? AuthenticationContext => GetString("acr");

    /// <summary>
    /// The factors that the user authenticated with (<c>amr</c>), such as <c>pwd</c>, <c>otp</c> and <c>mfa</c>, or an empty list if the
    /// token has none.
    /// </summary>
    public IReadOnlyList<string> AuthenticationMethods => GetStrings("amr");

    /// <summary>The user's groups (<c>cognito:groups</c>).</summary>
    public IReadOnlyList<string> Groups => GetStrings("cognito:groups");

    /// <summary>The scopes of an access token (<c>scope</c>).</summary>
    public IReadOnlyList<string> Scopes => GetString("scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Reads the claims of a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The claims.</returns>
    /// <exception cref="FormatException">The string is not a JSON Web Token. The message does not contain it.</exception>
    public static TokenClaims Parse(string token) =>
        TryParse(token, out var claims) ? claims : throw new FormatException("The string is not a JSON Web Token with readable claims.");

    /// <summary>Tries to read the claims of a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="claims">The claims, or null if the string is not a JSON Web Token.</param>
    /// <returns>True if the claims were read.</returns>
    public static bool TryParse(string token, [NotNullWhen(true)] out TokenClaims? claims)
    {
        ArgumentNullException.ThrowIfNull(token);
        claims = token.Split('.') is [_, var payload, _] && Read(payload) is { } all ? new TokenClaims(all) : null;
        return claims is not null;
    }

    /// <summary>Gets the value of a claim that is a string.</summary>
    /// <param name="name">The name of the claim.</param>
    /// <returns>The value, or null if the claim is missing or not a string.</returns>
    public string? GetString(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Claims.TryGetValue(name, out var claim) && claim.ValueKind == JsonValueKind.String ? claim.GetString() : null;
    }

    /// <summary>Returns the number of claims, without their values.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(TokenClaims)} {{ {Claims.Count} claims }}");

    private IReadOnlyList<string> GetStrings(string name) =>
        Claims.TryGetValue(name, out var list) && list.ValueKind == JsonValueKind.Array
            ?
            [
                .. list.EnumerateArray()
                    .Where(static item => item.ValueKind == JsonValueKind.String)
                    .Select(static item => item.GetString()!),
            ]
            : [];

    private DateTimeOffset? Time(string name) =>
        Claims.TryGetValue(name, out var claim) && claim.ValueKind == JsonValueKind.Number && claim.TryGetDouble(out var seconds)
        && seconds is >= 0 and <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    private static Dictionary<string, JsonElement>? Read(string payload)
    {
        try
        {
            var claims = JsonElement.Parse(Base64Url.DecodeFromChars(payload));
            if (claims.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var all = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var claim in claims.EnumerateObject())
            {
                all[claim.Name] = claim.Value;
            }

            return all;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
