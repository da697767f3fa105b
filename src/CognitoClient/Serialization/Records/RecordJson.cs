using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Model;

/// <summary>
/// Converts requests, responses and nested records to and from the service's JSON, without reflection.
/// </summary>
/// <remarks>The JSON contains passwords, tokens and other secrets in plain text. Use <see cref="object.ToString"/> for logs.</remarks>
[SuppressMessage("Design", "CA1000", Justification = "Static extension members are called on the record, not on a generic type.")]
public static class RecordJson
{
    extension<T>(T)
        where T : class, IJsonShape<T>
    {
        /// <summary>Reads a record from JSON.</summary>
        /// <param name="json">The JSON, in the service's format. Unknown members are ignored.</param>
        /// <returns>The record.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
        /// <exception cref="JsonException">
        /// The input is not JSON, a value has the wrong type, or a required member of a request is missing.
        /// <see cref="JsonException.Path"/> contains the position.
        /// </exception>
        public static T FromJson(string json)
        {
            ArgumentNullException.ThrowIfNull(json);
            return Read<T>(Encoding.UTF8.GetBytes(json));
        }

        /// <summary>Reads a record from JSON in UTF-8.</summary>
        /// <param name="utf8Json">The JSON, in the service's format. Unknown members are ignored.</param>
        /// <returns>The record.</returns>
        /// <exception cref="JsonException">
        /// The input is not JSON, a value has the wrong type, or a required member of a request is missing.
        /// <see cref="JsonException.Path"/> contains the position.
        /// </exception>
        public static T FromJson(ReadOnlySpan<byte> utf8Json) => Read<T>(utf8Json);
    }

    extension(IJsonShape record)
    {
        /// <summary>Writes the record as JSON, with secrets in plain text.</summary>
        /// <returns>The JSON, in the service's format, without null members.</returns>
        /// <exception cref="ArgumentException">A required member of a request is null.</exception>
        public string ToJson() => Write(record, static output => Encoding.UTF8.GetString(output.Span));

        /// <summary>Writes the record as JSON in UTF-8, with secrets in plain text.</summary>
        /// <returns>The JSON, in the service's format, without null members.</returns>
        /// <exception cref="ArgumentException">A required member of a request is null.</exception>
        public byte[] ToUtf8Json() => Write(record, static output => output.ToArray());

        /// <summary>Writes the record as the next value of other JSON, with secrets in plain text.</summary>
        /// <param name="writer">The writer, which determines indentation and escaping.</param>
        /// <exception cref="ArgumentException">A required member of a request is null.</exception>
        public void WriteTo(Utf8JsonWriter writer)
        {
            ArgumentNullException.ThrowIfNull(record);
            ArgumentNullException.ThrowIfNull(writer);
            ShapeJson.Write(record, writer);
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> json)
        where T : class, IJsonShape<T>
    {
        if (json.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            throw new JsonException("The JSON is empty.", "$", null, null);
        }

        return BodyReader.TryRead<T>(json, out var record, out var fault) ? record : throw Unreadable(typeof(T), fault);
    }

    private static JsonException Unreadable(Type type, BodyFault fault) => new(
        $"The JSON cannot be read as {type.Name}: {fault.Reason} at {fault.Path}, byte {fault.Offset}.", fault.Path, null, null);

    private static TResult Write<TResult>(IJsonShape record, Func<ReadOnlyMemory<byte>, TResult> convert)
    {
        ArgumentNullException.ThrowIfNull(record);
        var output = new JsonOutput(null);
        try
        {
            record.Write(ref output);
            return convert(output.Written);
        }
        finally
        {
            // The buffer is not kept for the next record.
            if (output.Release() is { } kept)
            {
                ArrayPool<byte>.Shared.Return(kept);
            }
        }
    }
}
