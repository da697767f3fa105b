using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>A forward-only writer of one JSON value, in UTF-8 and without white space.</summary>
/// <remarks>
/// <para>The writer relies on generated types to open and close objects and lists in pairs, and to have names that require no escaping.
/// This saves time for each member, whereas <see cref="Utf8JsonWriter"/> calls its encoder for each name and each string.</para>
/// <para>For generated types only. To write a record, call <c>ToJson</c> or use <see cref="JsonSerializer"/>.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonOutput
{
    private const int InitialSize = 1024;
    private const int LargestKept = 8192;

    // Enough for any number of .NET: a decimal has up to 31 characters.
    private const int LongestNumber = 32;

    private readonly bool _marksSensitive;
    private byte[] _buffer;
    private int _length;
    private bool _followsValue;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="buffer">A buffer that <see cref="Release"/> returned, or null for a new one.</param>
    /// <param name="marksSensitive">
    /// Whether the names of sensitive members start with <see cref="SensitiveMark"/>, so that their values can be redacted.
    /// </param>
    internal JsonOutput(byte[]? buffer, bool marksSensitive = false)
    {
        _buffer = buffer ?? ArrayPool<byte>.Shared.Rent(InitialSize);
        _marksSensitive = marksSensitive;
    }

    /// <summary>The prefix of the names of sensitive members. No name in the model starts with it.</summary>
    internal static string SensitiveMark => "***";

    /// <summary>The JSON written so far, until it is released.</summary>
    internal readonly ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    internal readonly byte[] ToArray() => _buffer.AsSpan(0, _length).ToArray();

    /// <summary>
    /// Clears the JSON, which may contain passwords. Returns a buffer to reuse, or null if the buffer is too large to keep.
    /// </summary>
    internal byte[]? Release()
    {
        var used = _buffer;
        CryptographicOperations.ZeroMemory(used.AsSpan(0, _length));
        _buffer = [];
        _length = 0;
        if (used.Length <= LargestKept)
        {
            return used;
        }

        ArrayPool<byte>.Shared.Return(used);
        return null;
    }

    /// <summary>Returns the name to write for a sensitive member.</summary>
    internal readonly ReadOnlySpan<byte> Sensitive(ReadOnlySpan<byte> name) => _marksSensitive ? (byte[])[.. "***"u8, .. name] : name;

    internal void StartObject() => Open('{');

    internal void EndObject() => Close('}');

    internal void StartArray() => Open('[');

    internal void EndArray() => Close(']');

    /// <summary>Writes the name of a member, which requires no escaping.</summary>
    internal void WriteName(ReadOnlySpan<byte> name)
    {
        var free = BeginValue(name.Length + 3);
        free[0] = (byte)'"';
        name.CopyTo(free[1..]);
        free[name.Length + 1] = (byte)'"';
        free[name.Length + 2] = (byte)':';
        _length += name.Length + 3;
        _followsValue = false;
    }

    /// <summary>Writes JSON as it is, such as <c>true</c> or a string with quotes that requires no escaping.</summary>
    internal void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(BeginValue(json.Length));
        EndValue(json.Length);
    }

    internal void WriteNumber<T>(T value)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(BeginValue(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        EndValue(written);
    }

    internal void WriteBase64(ReadOnlySpan<byte> bytes)
    {
        var length = Base64.GetMaxEncodedToUtf8Length(bytes.Length);
        var free = BeginValue(length + 2);
        free[0] = (byte)'"';
        Base64.EncodeToUtf8(bytes, free[1..], out _, out _);
        free[length + 1] = (byte)'"';
        EndValue(length + 2);
    }

    private void Open(char bracket)
    {
        BeginValue(1)[0] = (byte)bracket;
        _length++;
        _followsValue = false;
    }

    private void Close(char bracket)
    {
        Reserve(1)[0] = (byte)bracket;
        EndValue(1);
    }

    /// <summary>Reserves space for a value, and separates it from the previous value.</summary>
    private Span<byte> BeginValue(int length)
    {
        var free = Reserve(length + 1);
        if (!_followsValue)
        {
            return free;
        }

        free[0] = (byte)',';
        _length++;
        return free[1..];
    }

    private void EndValue(int length)
    {
        _length += length;
        _followsValue = true;
    }

    private Span<byte> Reserve(int length)
    {
        if (_buffer.Length - _length < length)
        {
            Grow(length);
        }

        return _buffer.AsSpan(_length);
    }

    private void Grow(int length)
    {
        var full = _buffer;
        _buffer = ArrayPool<byte>.Shared.Rent(checked(_length + Math.Max(length, _length)));
        full.AsSpan(0, _length).CopyTo(_buffer);
        CryptographicOperations.ZeroMemory(full.AsSpan(0, _length));
        ArrayPool<byte>.Shared.Return(full);
    }
}
