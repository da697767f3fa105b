using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CognitoClient.Serialization;

/// <summary>The JSON text of one value, written once from its start to its end, as UTF-8 and without white space.</summary>
/// <remarks>
/// <para>It trusts the generated types that write with it: to open and close in pairs, and to have names that need no escaping. So it has
/// next to nothing to do per member, where <see cref="Utf8JsonWriter"/> asks its encoder about each name and each text.</para>
/// <para>Used by generated types only. Use <see cref="JsonSerializer"/> to write a shape.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonOutput
{
    private const int InitialSize = 1024;
    private const int LargestKept = 8192;

    // More than any number of .NET takes: a decimal has up to 31 characters.
    private const int LongestNumber = 32;

    private readonly bool _marksSensitive;
    private byte[] _buffer;
    private int _length;
    private bool _followsValue;

    /// <summary>Begins a text.</summary>
    /// <param name="buffer">What <see cref="Release"/> gave before; null for a new one.</param>
    /// <param name="marksSensitive">
    /// Whether the names of sensitive members begin with <see cref="SensitiveMark"/>, for whoever must not show them.
    /// </param>
    internal JsonOutput(byte[]? buffer, bool marksSensitive = false)
    {
        _buffer = buffer ?? ArrayPool<byte>.Shared.Rent(InitialSize);
        _marksSensitive = marksSensitive;
    }

    /// <summary>What marks the name of a sensitive member; no name of a model begins so.</summary>
    internal static string SensitiveMark => "***";

    /// <summary>The text so far, until it is released.</summary>
    internal readonly ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    internal readonly byte[] ToArray() => _buffer.AsSpan(0, _length).ToArray();

    /// <summary>
    /// Wipes the text, which may hold passwords. Returns a buffer to begin the next one with; null if it was too large to keep.
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

    /// <summary>The name to write for a sensitive member.</summary>
    internal readonly ReadOnlySpan<byte> Sensitive(ReadOnlySpan<byte> name) => _marksSensitive ? (byte[])[.. "***"u8, .. name] : name;

    internal void StartObject() => Open('{');

    internal void EndObject() => Close('}');

    internal void StartArray() => Open('[');

    internal void EndArray() => Close(']');

    /// <summary>The name of a member: one of the model's, which needs no escaping.</summary>
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

    /// <summary>A value in its JSON form: <c>true</c>, or a text with its quotes that needs no escaping.</summary>
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

    /// <summary>Makes room for a value, and separates it from the one before.</summary>
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
