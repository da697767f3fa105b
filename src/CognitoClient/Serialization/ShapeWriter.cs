using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>What generated shapes write themselves with. A member that is null is left out.</summary>
internal static partial class ShapeWriter
{
    /// <summary>A required member's value; the compiler sees to it that one is set, this that it is not null.</summary>
    /// <exception cref="ArgumentException">It is null.</exception>
    public static T Required<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? member = null)
        where T : class => value ?? throw new ArgumentException($"The required member {member} is null.", member);

    /// <summary>What to throw when a union holds a member that was received and is not known.</summary>
    public static ArgumentException UnknownMember() => new("A union member that this version does not know cannot be sent.");

    /// <inheritdoc cref="Required{T}"/>
    public static JsonElement Required(JsonElement value, [CallerArgumentExpression(nameof(value))] string? member = null) =>
        value.ValueKind == JsonValueKind.Undefined ? throw new ArgumentException($"The required member {member} is undefined.", member) : value;

    /// <inheritdoc cref="Required{T}"/>
    public static void WriteRequired(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value) =>
        writer.WriteString(name, value ?? throw Unset(name, "null"));

    /// <summary>Writes a required enumeration, which has no text when it is <c>default</c>.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static void WriteRequiredEnum<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T value)
        where T : struct, IStringEnumShape<T> =>
        writer.WriteString(name, value.Value is { Length: > 0 } text ? text : throw Unset(name, "not set"));

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } set)
            writer.WriteBoolean(name, set);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } set)
            writer.WriteNumber(name, set);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, float? value) =>
        WriteMember(writer, name, value, WriteFloat);

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value) =>
        WriteMember(writer, name, value, WriteDouble);

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        if (value is { } set)
            writer.WriteBase64String(name, set.Span);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is not { ValueKind: not JsonValueKind.Undefined } set)
            return;
        writer.WritePropertyName(name);
        set.WriteTo(writer);
    }

    public static void WriteShape(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IJsonShape? value)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        value.Write(writer);
    }

    /// <summary>Writes an enumeration; <c>default</c>, which has no text, is as good as null.</summary>
    public static void WriteEnum<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IStringEnumShape<T>
    {
        if (value is { Value: { Length: > 0 } text })
            writer.WriteString(name, text);
    }

    public static void WriteTimestamp(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteMember(writer, name, value, WriteTimestamp);

    public static void WriteDateTime(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteMember(writer, name, value, WriteDateTime);

    public static void WriteHttpDate(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteMember(writer, name, value, WriteHttpDate);

    private static ArgumentException Unset(ReadOnlySpan<byte> name, string state)
    {
        var member = Encoding.UTF8.GetString(name);
        return new($"The required member {member} is {state}.", member);
    }

    private static void WriteMember<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (value is not { } set)
            return;
        writer.WritePropertyName(name);
        write(writer, set);
    }
}
