using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CognitoClient.Authentication;

/// <summary>What a token says, read from it. Its signature is NOT verified.</summary>
/// <remarks>
/// Good for what an application got from the service itself over TLS: whose session this is, when to renew it. To decide on a token that
/// someone else sends, verify it first, for instance with ASP.NET Core's JWT bearer authentication.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TokenClaims
{
    private TokenClaims(IReadOnlyDictionary<string, JsonElement> all) => All = all;

    /// <summary>Every claim, by name.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public IReadOnlyDictionary<string, JsonElement> All { get; }

    /// <summary>The user's id, which never changes (<c>sub</c>).</summary>
    public string? Subject => Text("sub");

    /// <summary>The user's name in the user pool (<c>username</c> in access tokens, <c>cognito:username</c> in id tokens).</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Username => Text("username") ?? Text("cognito:username");

    /// <summary>What the token is for (<c>token_use</c>): <c>access</c> or <c>id</c>.</summary>
    public string? TokenUse => Text("token_use");

    /// <summary>The app client (<c>client_id</c> in access tokens, <c>aud</c> in id tokens).</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientId => Text("client_id") ?? Text("aud");

    /// <summary>The remembered device of the sign-in (<c>device_key</c>); null without one.</summary>
    public string? DeviceKey => Text("device_key");

    /// <summary>When the token was made (<c>iat</c>).</summary>
    public DateTimeOffset? IssuedAt => Time("iat");

    /// <summary>When the token expires (<c>exp</c>).</summary>
    public DateTimeOffset? ExpiresAt => Time("exp");

    /// <summary>The user's groups (<c>cognito:groups</c>); empty without any.</summary>
    public IReadOnlyList<string> Groups =>
        All.TryGetValue("cognito:groups", out var groups) && groups.ValueKind == JsonValueKind.Array
            ?
            [
                .. groups.EnumerateArray()
                    .Where(static group => group.ValueKind == JsonValueKind.String)
                    .Select(static group => group.GetString()!),
            ]
            : [];

    /// <summary>The scopes of an access token (<c>scope</c>); empty without any.</summary>
    public IReadOnlyList<string> Scopes => Text("scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The claims of a token.</summary>
    /// <exception cref="FormatException">The text is no JWT. The message does not quote it.</exception>
    public static TokenClaims Parse(string token) =>
        TryParse(token, out var claims) ? claims : throw new FormatException("The token is no JSON Web Token with readable claims.");

    /// <summary>Reads the claims of a token, if the text is one.</summary>
    public static bool TryParse(string token, [NotNullWhen(true)] out TokenClaims? claims)
    {
        ArgumentNullException.ThrowIfNull(token);
        claims = token.Split('.') is [_, var payload, _] && Read(payload) is { } all ? new(all) : null;
        return claims is not null;
    }

    /// <summary>A claim that is a text; null when it is missing or something else.</summary>
    public string? Text(string name) =>
        All.TryGetValue(name, out var claim) && claim.ValueKind == JsonValueKind.String ? claim.GetString() : null;

    /// <summary>How many claims there are; not what they say.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(TokenClaims)} {{ {All.Count} claims }}");

    private DateTimeOffset? Time(string name) =>
        All.TryGetValue(name, out var claim) && claim.ValueKind == JsonValueKind.Number && claim.TryGetDouble(out var seconds)
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
