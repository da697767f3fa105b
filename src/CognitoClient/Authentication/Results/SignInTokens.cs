using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Authentication;

/// <summary>The tokens of a signed-in user.</summary>
/// <remarks><see cref="Serialize"/> and <see cref="JsonSerializer"/> write the tokens. <see cref="object.ToString"/> does not.</remarks>
[JsonConverter(typeof(ShapeJsonConverter<SignInTokens>))]
public sealed record SignInTokens : IJsonShape<SignInTokens>
{
    /// <summary>The access token, for your APIs and for user operations such as <c>GetUser</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string AccessToken { get; init; }

    /// <summary>The ID token, with the user's attributes, or null if the service returned none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? IdToken { get; init; }

    /// <summary>The refresh token, or null if the service returned none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? RefreshToken { get; init; }

    /// <summary>The expiry of the access token, or null if it is unknown.</summary>
    /// <remarks>It is computed from the lifetime that the service returned, or else read from the token.</remarks>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// The new device of this sign-in, for <see cref="ICognitoSignIn.ConfirmDeviceAsync"/>, or null if the user pool does not remember
    /// devices or the device is confirmed.
    /// </summary>
    public NewDeviceMetadataType? NewDevice { get; init; }

    /// <summary>The name that the user typed, from which the SECRET_HASH of a refresh is computed, or null if it is unknown.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? SignInName { get; init; }

    /// <summary>Reads the claims of the access token, without verification.</summary>
    /// <returns>The claims.</returns>
    /// <exception cref="FormatException">The token is not a JSON Web Token.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AccessToken"/> is null, although it is required.</exception>
    public TokenClaims ReadAccessToken() => Read(
        AccessToken
            ?? throw new InvalidOperationException(
                $"{nameof(SignInTokens)}.{nameof(AccessToken)} is null. The response of every completed sign-in and refresh has an access "
                + "token; if the tokens are those of a test, set it."),
        "access token");

    /// <summary>Reads the claims of the ID token, without verification.</summary>
    /// <returns>The claims, or null if there is no ID token.</returns>
    /// <exception cref="FormatException">The token is not a JSON Web Token.</exception>
    public TokenClaims? ReadIdToken() => IdToken is null ? null : Read(IdToken, "ID token");

    /// <summary>Serializes the tokens. Anyone who has the string can act as the user.</summary>
    /// <returns>The serialized tokens.</returns>
    public string Serialize() => SavedJson.Write(this);

    /// <summary>Deserializes tokens.</summary>
    /// <param name="serialized">The string of <see cref="Serialize"/>.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="FormatException">The string was not produced by <see cref="Serialize"/>.</exception>
    public static SignInTokens Deserialize(string serialized) => SavedJson.Read<SignInTokens>(serialized, "a set of tokens");

    private static TokenClaims Read(string token, string what) => TokenClaims.TryParse(token, out var claims)
        ? claims
        : throw new FormatException($"The {what} is not a JSON Web Token with readable claims.");

    internal static SignInTokens From(AuthenticationResultType result, string accessToken, string? signInName, DateTimeOffset now) => new()
    {
        AccessToken = accessToken,
        IdToken = string.IsNullOrEmpty(result.IdToken) ? null : result.IdToken,
        RefreshToken = string.IsNullOrEmpty(result.RefreshToken) ? null : result.RefreshToken,
        ExpiresAt = result.ExpiresIn is { } seconds
            ? now.AddSeconds(seconds)
            : TokenClaims.TryParse(accessToken, out var claims) ? claims.ExpiresAt : null,
        NewDevice = result.NewDeviceMetadata,
        SignInName = signInName,
    };

    static SignInTokens IJsonShape<SignInTokens>.Read(ref JsonInput input)
    {
        string? accessToken = null, idToken = null, refreshToken = null, signInName = null;
        DateTimeOffset? expiresAt = null;
        NewDeviceMetadataType? newDevice = null;
        input.StartObject();
        while (input.NextMember())
        {
            if (input.Member("AccessToken"u8))
            {
                accessToken = input.ReadString();
            }
            else if (input.Member("IdToken"u8))
            {
                idToken = input.ReadString();
            }
            else if (input.Member("RefreshToken"u8))
            {
                refreshToken = input.ReadString();
            }
            else if (input.Member("ExpiresAt"u8))
            {
                expiresAt = input.ReadDateTime();
            }
            else if (input.Member("NewDevice"u8))
            {
                newDevice = input.ReadShape<NewDeviceMetadataType>();
            }
            else if (input.Member("SignInName"u8))
            {
                signInName = input.ReadString();
            }
            else
            {
                input.Skip();
            }
        }

        return new SignInTokens
        {
            AccessToken = accessToken ?? throw ShapeReader.MissingMember("AccessToken"),
            IdToken = idToken,
            RefreshToken = refreshToken,
            ExpiresAt = expiresAt,
            NewDevice = newDevice,
            SignInName = signInName,
        };
    }

    void IJsonShape.Write(ref JsonOutput output)
    {
        output.StartObject();
        output.WriteRequired(output.Sensitive("AccessToken"u8), AccessToken);
        output.WriteMember(output.Sensitive("IdToken"u8), IdToken);
        output.WriteMember(output.Sensitive("RefreshToken"u8), RefreshToken);
        if (ExpiresAt is { } expiresAt)
        {
            output.WriteMember(
                "ExpiresAt"u8, expiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        }

        output.WriteShape("NewDevice"u8, NewDevice);
        output.WriteMember(output.Sensitive("SignInName"u8), SignInName);
        output.EndObject();
    }

    private bool PrintMembers(StringBuilder builder)
    {
        var printer = new MemberPrinter(builder);
        printer.PrintRedacted(nameof(AccessToken), AccessToken);
        printer.PrintRedacted(nameof(IdToken), IdToken);
        printer.PrintRedacted(nameof(RefreshToken), RefreshToken);
        printer.Print(nameof(ExpiresAt), ExpiresAt);
        printer.Print(nameof(NewDevice), NewDevice);
        printer.PrintRedacted(nameof(SignInName), SignInName);
        return printer.Any;
    }
}
