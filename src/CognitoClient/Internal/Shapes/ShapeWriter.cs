using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Writes one JSON value.</summary>
internal delegate void WriteValue<in T>(ref JsonOutput output, T value);

/// <summary>Writes generated shapes as JSON. Members that are null are omitted.</summary>
internal static partial class ShapeWriter
{
    /// <summary>Returns the value of a required member. The compiler requires that it is set, but not that it is not null.</summary>
    /// <exception cref="ArgumentException">The value is null.</exception>
    public static T Required<T>(
        this ref JsonOutput output, [NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? member = null)
        where T : class => value ?? throw Unset(ref output, Encoding.UTF8.GetBytes(member ?? ""), "null");

    /// <summary>Creates the exception for a union with an unknown member, which only responses can contain.</summary>
    public static ArgumentException UnknownMember() => new("A union member that this version does not know cannot be written.");

    /// <inheritdoc cref="Required{T}"/>
    public static JsonElement Required(
        this ref JsonOutput output, JsonElement value, [CallerArgumentExpression(nameof(value))] string? member = null) =>
        value.ValueKind != JsonValueKind.Undefined
            ? value
            : throw Unset(ref output, Encoding.UTF8.GetBytes(member ?? ""), "undefined");

    /// <inheritdoc cref="Required{T}"/>
    public static void WriteRequired(this ref JsonOutput output, ReadOnlySpan<byte> name, string? value) =>
        WriteText(ref output, name, value ?? throw Unset(ref output, name, "null"));

    /// <summary>Writes a required enumeration.</summary>
    /// <exception cref="ArgumentException">The value is <c>default</c> or empty.</exception>
    public static void WriteRequiredEnum<T>(this ref JsonOutput output, ReadOnlySpan<byte> name, T value)
        where T : struct, IStringEnumShape<T> =>
        WriteText(ref output, name, value.Value is { Length: > 0 } text ? text : throw Unset(ref output, name, "not set"));

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            WriteText(ref output, name, value);
        }
    }

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } set)
        {
            output.WriteName(name);
            WriteBoolean(ref output, set);
        }
    }

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } set)
        {
            WriteNumber(ref output, name, set);
        }
    }

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } set)
        {
            WriteNumber(ref output, name, set);
        }
    }

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, float? value) =>
        WriteMember(ref output, name, value, WriteFloat);

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, double? value) =>
        WriteMember(ref output, name, value, WriteDouble);

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, ReadOnlyMemory<byte>? value)
    {
        if (value is { } set)
        {
            output.WriteName(name);
            output.WriteBase64(set.Span);
        }
    }

    public static void WriteMember(this ref JsonOutput output, ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is not { ValueKind: not JsonValueKind.Undefined } set)
        {
            return;
        }

        output.WriteName(name);
        try
        {
            WriteDocument(ref output, set);
        }
        catch (ArgumentException exception)
        {
            throw InMember(ref output, name, exception);
        }
    }

    public static void WriteShape(this ref JsonOutput output, ReadOnlySpan<byte> name, IJsonShape? value)
    {
        if (value is null)
        {
            return;
        }

        output.WriteName(name);
        value.Write(ref output);
    }

    /// <summary>Writes an enumeration. <c>default</c> is omitted, like null.</summary>
    public static void WriteEnum<T>(this ref JsonOutput output, ReadOnlySpan<byte> name, T? value)
        where T : struct, IStringEnumShape<T>
    {
        if (value is { Value: { Length: > 0 } text })
        {
            WriteText(ref output, name, text);
        }
    }

    public static void WriteTimestamp(this ref JsonOutput output, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteMember(ref output, name, value, WriteTimestamp);

    public static void WriteDateTime(this ref JsonOutput output, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteMember(ref output, name, value, WriteDateTime);

    public static void WriteHttpDate(this ref JsonOutput output, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        WriteMember(ref output, name, value, WriteHttpDate);

    private static void WriteText(ref JsonOutput output, ReadOnlySpan<byte> name, string value)
    {
        output.WriteName(name);
        try
        {
            output.WriteText(value);
        }
        catch (ArgumentException exception)
        {
            throw InMember(ref output, name, exception);
        }
    }

    private static void WriteNumber<T>(ref JsonOutput output, ReadOnlySpan<byte> name, T value)
        where T : struct, IUtf8SpanFormattable
    {
        output.WriteName(name);
        output.WriteNumber(value);
    }

    private static ArgumentException Unset(ref JsonOutput output, ReadOnlySpan<byte> name, string state)
    {
        var path = WrittenPath.OfMember(ref output, name);
        return new($"The required member {path} is {state}.", path);
    }

    private static ArgumentException InMember(ref JsonOutput output, ReadOnlySpan<byte> name, ArgumentException exception)
    {
        var path = WrittenPath.OfMember(ref output, name);
        return new($"{path}: {exception.Message}", path, exception);
    }

    private static void WriteMember<T>(ref JsonOutput output, ReadOnlySpan<byte> name, T? value, WriteValue<T> write)
        where T : struct
    {
        if (value is not { } set)
        {
            return;
        }

        output.WriteName(name);
        write(ref output, set);
    }
}
