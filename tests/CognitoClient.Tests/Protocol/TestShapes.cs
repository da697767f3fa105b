using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Protocol;

/// <summary>A request as the generator would write it.</summary>
internal sealed record PingRequest : IJsonShape<PingRequest>
{
    public string? Name { get; init; }

    public int? Count { get; init; }

    public static PingRequest Read(ref Utf8JsonReader reader) => throw new NotSupportedException();

    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(Name);
        writer.WriteStartObject();
        writer.WriteString("Name"u8, Name);
        if (Count is { } count)
        {
            writer.WriteNumber("Count"u8, count);
        }

        writer.WriteEndObject();
    }
}

/// <summary>A response as the generator would write it.</summary>
internal sealed record PingResponse : IJsonShape<PingResponse>
{
    public string? Name { get; init; }

    public int? Count { get; init; }

    public bool? Enabled { get; init; }

    public IReadOnlyList<PingResponse> Users { get; init; } = [];

    public static PingResponse Read(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        var read = new PingResponse();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Name"u8))
            {
                reader.Read();
                read = read with { Name = reader.GetString() };
            }
            else if (reader.ValueTextEquals("Count"u8))
            {
                reader.Read();
                read = read with { Count = reader.GetInt32() };
            }
            else if (reader.ValueTextEquals("Enabled"u8))
            {
                reader.Read();
                read = read with { Enabled = ReadBoolean(ref reader) };
            }
            else if (reader.ValueTextEquals("Users"u8))
            {
                reader.Read();
                read = read with { Users = ReadUsers(ref reader) };
            }
            else
            {
                reader.Skip();
            }
        }

        return read;
    }

    public void Write(Utf8JsonWriter writer) => throw new NotSupportedException();

    private static List<PingResponse> ReadUsers(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array");
        var users = new List<PingResponse>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            users.Add(Read(ref reader));
        }

        return users;
    }

    private static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new JsonException("expected a boolean, found a string"),
    };

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string noun)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"expected {noun}");
        }
    }
}
