using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Protocol;

/// <summary>Writes a request's JSON form.</summary>
internal static class RequestBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = RawUtf8Encoder.Instance, SkipValidation = true };

    [ThreadStatic]
    private static (Utf8JsonWriter Json, PooledBufferWriter Buffer)? _idle;

    /// <summary>The request's bytes, in an array of its own: a handler may hold it longer than the call lasts.</summary>
    /// <exception cref="ArgumentException">A required member is null.</exception>
    public static byte[] Write<TRequest>(TRequest request)
        where TRequest : class, IJsonShape<TRequest>
    {
        (Utf8JsonWriter json, PooledBufferWriter buffer) = _idle ?? Create();
        _idle = null;
        try
        {
            json.Reset(buffer);
            request.Write(json);
            json.Flush();
            byte[] body = buffer.Written.ToArray();
            buffer.Clear();
            _idle = (json, buffer);
            return body;
        }
        catch
        {
            // What a failed write left behind was never counted as written.
            buffer.ClearAll();
            throw;
        }
    }

    private static (Utf8JsonWriter Json, PooledBufferWriter Buffer) Create()
    {
        var buffer = new PooledBufferWriter();
        return (new Utf8JsonWriter(buffer, Options), buffer);
    }
}
