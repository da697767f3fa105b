using System.Net;
using System.Text.Json;

namespace CognitoClient.Benchmarks.Floor;

/// <summary>An error of the service, with what everyone reads of it.</summary>
internal class FloorException(string? message) : Exception(message)
{
    public HttpStatusCode StatusCode { get; private init; }

    public string? Code { get; private init; }

    public string? RequestId { get; private init; }

    public static FloorException Read(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        string? code = null, message = null;
        var reader = new Utf8JsonReader(body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("__type"u8))
            {
                code = FloorJson.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                message = FloorJson.ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        var status = response.StatusCode;
        var requestId = response.Headers.NonValidated.TryGetValues("x-amzn-RequestId", out var values) ? values.ToString() : null;
        return code switch
        {
            "ParameterNotFound" => new FloorParameterNotFound(message) { Code = code, StatusCode = status, RequestId = requestId },
            "UserNotFoundException" => new FloorUserNotFound(message) { Code = code, StatusCode = status, RequestId = requestId },
            _ => new FloorException(message) { Code = code, StatusCode = status, RequestId = requestId },
        };
    }
}

internal sealed class FloorParameterNotFound(string? message) : FloorException(message);

internal sealed class FloorUserNotFound(string? message) : FloorException(message);
