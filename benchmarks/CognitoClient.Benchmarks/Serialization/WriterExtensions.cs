using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>Members of requests, written with <see cref="Utf8JsonWriter"/>; null is left out.</summary>
internal static class WriterExtensions
{
    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } set)
        {
            writer.WriteBoolean(name, set);
        }
    }

    public static void Member(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } set)
        {
            writer.WriteNumber(name, set);
        }
    }

    public static void Enum<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IStringEnumShape<T>
    {
        if (value is { Value: { Length: > 0 } text })
        {
            writer.WriteString(name, text);
        }
    }

    public static void Enums<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : struct, IStringEnumShape<T>
    {
        if (values is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            writer.WriteStringValue(values[i].Value);
        }

        writer.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? map)
    {
        if (map is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        if (map is Dictionary<string, string> dictionary)
        {
            foreach (var (key, value) in dictionary)
            {
                writer.WriteString(key, value);
            }
        }
        else
        {
            foreach (var (key, value) in map)
            {
                writer.WriteString(key, value);
            }
        }

        writer.WriteEndObject();
    }
}
