using System.Text.Json;

namespace CognitoClient.Benchmarks.Floor;

internal sealed record FloorAttribute(string? Name, string? Value);

internal sealed record FloorUser
{
    public string? Username { get; init; }

    public List<FloorAttribute>? Attributes { get; init; }

    public DateTimeOffset? UserCreateDate { get; init; }

    public DateTimeOffset? UserLastModifiedDate { get; init; }

    public bool? Enabled { get; init; }

    public string? UserStatus { get; init; }
}

internal sealed record FloorUsersPage(List<FloorUser> Users, string? PaginationToken);

/// <summary>The hand-written reader and writer of a page of users.</summary>
internal static class FloorUsers
{
    public static FloorUsersPage ReadPage(ReadOnlyMemory<byte> body)
    {
        List<FloorUser> users = [];
        string? token = null;
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Users"u8))
            {
                ReadUsers(ref reader, users);
            }
            else if (reader.ValueTextEquals("PaginationToken"u8))
            {
                token = FloorJson.ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new FloorUsersPage(users, token);
    }

    /// <summary>A user in a page, or the answer of GetUser and AdminGetUser, whose attributes have another name.</summary>
    public static FloorUser ReadUser(ref Utf8JsonReader reader)
    {
        string? username = null, status = null;
        List<FloorAttribute>? attributes = null;
        DateTimeOffset? created = null, modified = null;
        bool? enabled = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Username"u8))
            {
                username = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("Attributes"u8) || reader.ValueTextEquals("UserAttributes"u8))
            {
                attributes = ReadAttributes(ref reader);
            }
            else if (reader.ValueTextEquals("UserCreateDate"u8))
            {
                created = FloorJson.ReadTimestamp(ref reader);
            }
            else if (reader.ValueTextEquals("UserLastModifiedDate"u8))
            {
                modified = FloorJson.ReadTimestamp(ref reader);
            }
            else if (reader.ValueTextEquals("Enabled"u8))
            {
                enabled = reader.Read() && reader.GetBoolean();
            }
            else if (reader.ValueTextEquals("UserStatus"u8))
            {
                status = FloorJson.ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new FloorUser
        {
            Username = username,
            Attributes = attributes,
            UserCreateDate = created,
            UserLastModifiedDate = modified,
            Enabled = enabled,
            UserStatus = status,
        };
    }

    public static void WritePage(Utf8JsonWriter writer, FloorUsersPage page)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("Users"u8);
        foreach (var user in page.Users)
        {
            WriteUser(writer, user);
        }

        writer.WriteEndArray();
        if (page.PaginationToken is { } token)
        {
            writer.WriteString("PaginationToken"u8, token);
        }

        writer.WriteEndObject();
    }

    private static void ReadUsers(ref Utf8JsonReader reader, List<FloorUser> users)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            users.Add(ReadUser(ref reader));
        }
    }

    private static List<FloorAttribute> ReadAttributes(ref Utf8JsonReader reader)
    {
        List<FloorAttribute> attributes = [];
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            string? name = null, value = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("Name"u8))
                {
                    name = FloorJson.ReadString(ref reader);
                }
                else if (reader.ValueTextEquals("Value"u8))
                {
                    value = FloorJson.ReadString(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            attributes.Add(new FloorAttribute(name, value));
        }

        return attributes;
    }

    private static void WriteUser(Utf8JsonWriter writer, FloorUser user)
    {
        writer.WriteStartObject();
        writer.WriteString("Username"u8, user.Username);
        writer.WriteStartArray("Attributes"u8);
        foreach (var attribute in user.Attributes ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("Name"u8, attribute.Name);
            writer.WriteString("Value"u8, attribute.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (user.UserCreateDate is { } created)
        {
            writer.WriteNumber("UserCreateDate"u8, created.ToUnixTimeMilliseconds() / 1000m);
        }

        if (user.UserLastModifiedDate is { } modified)
        {
            writer.WriteNumber("UserLastModifiedDate"u8, modified.ToUnixTimeMilliseconds() / 1000m);
        }

        if (user.Enabled is { } enabled)
        {
            writer.WriteBoolean("Enabled"u8, enabled);
        }

        writer.WriteString("UserStatus"u8, user.UserStatus);
        writer.WriteEndObject();
    }
}
