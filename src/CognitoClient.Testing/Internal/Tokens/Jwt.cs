using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CognitoClient.Testing.Internal.Keys;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>Writes and reads JSON Web Tokens in the compact form (RFC 7519, RFC 7515), signed with RS256.</summary>
internal static class Jwt
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Signs claims.</summary>
    /// <param name="key">The key.</param>
    /// <param name="writeClaims">Writes the claims into the open object.</param>
    public static string Create(SigningKey key, Action<Utf8JsonWriter> writeClaims)
    {
        var header = Encode(writer =>
        {
            writer.WriteString("kid", key.Id);
            writer.WriteString("alg", "RS256");
        });
        var signed = $"{header}.{Encode(writeClaims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Splits a token, without any check of its signature.</summary>
    public static bool TryRead(string token, [NotNullWhen(true)] out UnverifiedJwt? jwt)
    {
        jwt = null;
        if (token.Split('.') is not [var header, var claims, var signature]
            || !TryDecode(header, out var headerBytes)
            || !TryDecode(claims, out var claimBytes)
            || !TryDecode(signature, out var signatureBytes)
            || !TryParse(headerBytes, out var headerJson) || !TryParse(claimBytes, out var claimJson))
        {
            return false;
        }

        jwt = new UnverifiedJwt(headerJson, claimJson, Encoding.ASCII.GetBytes(token[..token.LastIndexOf('.')]), signatureBytes);
        return true;
    }

    private static string Encode(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    private static bool TryDecode(string part, out byte[] bytes)
    {
        var isValid = Base64Url.IsValid(part);
        bytes = isValid ? Base64Url.DecodeFromChars(part) : [];
        return isValid;
    }

    private static bool TryParse(byte[] json, out JsonElement element)
    {
        try
        {
            element = JsonElement.Parse(json);
            return element.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            element = default;
            return false;
        }
    }
}

/// <summary>A token whose signature was not checked.</summary>
internal sealed record UnverifiedJwt(JsonElement Header, JsonElement Claims, byte[] SignedBytes, byte[] Signature)
{
    public string? KeyId => Text(Header, "kid");

    public string? Claim(string name) => Text(Claims, name);

    public long? Number(string name) =>
        Claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;

    public bool IsSignedBy(SigningKey key) => key.Verify(SignedBytes, Signature);

    public override string ToString() => "JWT";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
