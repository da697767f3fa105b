using System.Globalization;
using System.Text.Json;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>Writes the claims of ID and access tokens (FACTS-SERVER 13).</summary>
internal static class ClaimsWriter
{
    /// <summary>Writes the claims of an ID token.</summary>
    public static void WriteId(Utf8JsonWriter writer, TokenContent content)
    {
        var session = content.Session;
        writer.WriteString("sub", session.User.Sub);
        WriteGroups(writer, content);
        if (content.Roles.Count > 0)
        {
            WriteList(writer, "cognito:roles", content.Roles);
        }

        if (content.PreferredRole is { } preferred)
        {
            writer.WriteString("cognito:preferred_role", preferred);
        }

        writer.WriteString("iss", content.Issuer);
        writer.WriteString("cognito:username", session.User.Username);
        WriteOrigin(writer, content);
        writer.WriteString("aud", session.Client.Id);
        writer.WriteString("event_id", session.EventId);
        writer.WriteString("token_use", "id");
        WriteTimes(writer, content, content.IdValidity);
        if (content.IsRevocable)
        {
            writer.WriteString("jti", content.IdJti);
        }

        foreach (var (name, value) in content.Attributes)
        {
            WriteAttribute(writer, name, value);
        }
    }

    /// <summary>Writes the claims of an access token.</summary>
    public static void WriteAccess(Utf8JsonWriter writer, TokenContent content)
    {
        var session = content.Session;
        writer.WriteString("sub", session.User.Sub);
        if (session.DeviceKey is { } device)
        {
            writer.WriteString("device_key", device);
        }

        WriteGroups(writer, content);
        writer.WriteString("iss", content.Issuer);
        writer.WriteString("client_id", session.Client.Id);
        WriteOrigin(writer, content);
        writer.WriteString("event_id", session.EventId);
        writer.WriteString("token_use", "access");
        writer.WriteString("scope", string.Join(' ', session.Scopes));
        WriteTimes(writer, content, content.AccessValidity);
        writer.WriteString("jti", content.AccessJti);
        writer.WriteString("username", session.User.Username);
    }

    private static void WriteGroups(Utf8JsonWriter writer, TokenContent content)
    {
        if (content.Groups.Count > 0)
        {
            WriteList(writer, "cognito:groups", content.Groups);
        }
    }

    private static void WriteOrigin(Utf8JsonWriter writer, TokenContent content)
    {
        if (content.IsRevocable)
        {
            writer.WriteString("origin_jti", content.Session.OriginJti);
        }
    }

    private static void WriteTimes(Utf8JsonWriter writer, TokenContent content, TimeSpan validity)
    {
        writer.WriteNumber("auth_time", content.Session.AuthTime.ToUnixTimeSeconds());
        writer.WriteNumber("exp", (content.Now + validity).ToUnixTimeSeconds());
        writer.WriteNumber("iat", content.Now.ToUnixTimeSeconds());
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    // FACTS-SERVER 13 [A]: verified flags are booleans, custom attributes always strings, identities an array.
    private static void WriteAttribute(Utf8JsonWriter writer, string name, string value)
    {
        switch (name)
        {
            case "email_verified" or "phone_number_verified":
                writer.WriteBoolean(name, value == "true");
                break;
            case "updated_at" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                writer.WriteNumber(name, number);
                break;
            case "address":
                writer.WriteStartObject(name);
                writer.WriteString("formatted", value);
                writer.WriteEndObject();
                break;
            case "identities":
                writer.WritePropertyName(name);
                writer.WriteRawValue(value);
                break;
            default:
                writer.WriteString(name, value);
                break;
        }
    }
}
