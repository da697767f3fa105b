using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Authentication;

/// <summary>The tokens of a user who is signed in.</summary>
/// <remarks><see cref="Save"/> and <see cref="JsonSerializer"/> write the tokens; <see cref="object.ToString"/> does not.</remarks>
[JsonConverter(typeof(ShapeJsonConverter<SignInTokens>))]
public sealed record SignInTokens : IJsonShape<SignInTokens>
{
    /// <summary>What calls to APIs are authorized with, and the user's own operations such as <c>GetUser</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string AccessToken { get; init; }

    /// <summary>Who the user is; null when the service gave none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? IdToken { get; init; }

    /// <summary>What new tokens are got with; null when the service gave none.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? RefreshToken { get; init; }

    /// <summary>
    /// When the access token expires: by the lifetime that the service gave, else by the token's own claim. Null when neither is there.
    /// </summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>
    /// The key and group of a device that this sign-in was the first from, to be confirmed with
    /// <see cref="CognitoSignIn.ConfirmDeviceAsync"/>; null when the user pool does not remember devices or knows this one.
    /// </summary>
    public NewDeviceMetadataType? NewDevice { get; init; }

    /// <summary>What the user typed as name, which decides about the SECRET_HASH of a refresh.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string? SignInName { get; init; }

    /// <summary>The claims of the access token, read and not verified.</summary>
    /// <exception cref="FormatException">The token is no JWT.</exception>
    public TokenClaims ReadAccessToken() => TokenClaims.Parse(AccessToken);

    /// <summary>The claims of the id token, read and not verified; null without an id token.</summary>
    /// <exception cref="FormatException">The token is no JWT.</exception>
    public TokenClaims? ReadIdToken() => IdToken is null ? null : TokenClaims.Parse(IdToken);

    /// <summary>The tokens as text to store. Whoever reads it can act as the user.</summary>
    public string Save() => SavedJson.Write(this);

    /// <summary>Tokens from the text that <see cref="Save"/> gave.</summary>
    /// <exception cref="FormatException">The text is no saved tokens.</exception>
    public static SignInTokens Restore(string saved) => SavedJson.Read<SignInTokens>(saved, "a set of tokens");

    internal static SignInTokens From(AuthenticationResultType result, string accessToken, string? signInName, DateTimeOffset now) => new()
    {
        AccessToken = accessToken,
        IdToken = result.IdToken,
        RefreshToken = result.RefreshToken,
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
        output.WriteRequired("AccessToken"u8, AccessToken);
        output.WriteMember("IdToken"u8, IdToken);
        output.WriteMember("RefreshToken"u8, RefreshToken);
        if (ExpiresAt is { } expiresAt)
        {
            output.WriteMember(
                "ExpiresAt"u8, expiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        }

        output.WriteShape("NewDevice"u8, NewDevice);
        output.WriteMember("SignInName"u8, SignInName);
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
        return printer.Any;
    }
}
