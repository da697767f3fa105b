using System.Text.Json;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Telemetry;
using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Http;

/// <summary>Reads an answer whose status is not a success.</summary>
/// <remarks>
/// Clients disagree where places of the error's name contradict each other. Here the body wins (<c>__type</c>, then <c>code</c>) over
/// the header, as in the AWS SDK for JavaScript and botocore; what is not a string, or is empty, does not count.
/// </remarks>
internal static class ErrorReader
{
    private const int ExcerptLength = 200;

    /// <param name="operation">The operation.</param>
    /// <param name="response">The answer.</param>
    /// <param name="body">Its body.</param>
    /// <param name="cutAt">The limit that the body was cut at; null for the whole of it.</param>
    public static ServiceError Read(string operation, HttpResponseMessage response, ReadOnlyMemory<byte> body, int? cutAt = null)
    {
        var bytes = BodyReader.WithoutByteOrderMark(body.Span);
        var isObject = TryReadBody(bytes, out var members);
        return new ServiceError
        {
            Operation = operation,
            StatusCode = response.StatusCode,
            Code = NameIn(members.Type) ?? NameIn(members.Code) ?? NameIn(Header(response, "x-amzn-ErrorType")),
            Message = members.Message ?? members.CapitalMessage ?? members.ErrorMessage,
            RequestId = RequestIdOf(response),
            ExtendedRequestId = ExtendedRequestIdOf(response),
            Body = isObject ? body[^bytes.Length..] : default,
            Excerpt = isObject ? null : cutAt is not null ? $"(longer than {cutAt} bytes, not shown)" : ExcerptOf(bytes),
        };
    }

    // What is or was JSON may be an answer or an echo of the request, with tokens and passwords in it. Pages of proxies hold none.
    private static string ExcerptOf(ReadOnlySpan<byte> body) =>
        body.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[' or (byte)'"', ..] ? "(broken JSON, not shown)" : OneLine.Of(body, ExcerptLength);

    public static string? RequestIdOf(HttpResponseMessage response) =>
        Header(response, "x-amzn-RequestId") ?? Header(response, "x-amzn-request-id") ?? Header(response, "x-amz-request-id");

    public static string? ExtendedRequestIdOf(HttpResponseMessage response) => Header(response, "x-amz-id-2");

    private static bool TryReadBody(ReadOnlySpan<byte> body, out ErrorMembers members)
    {
        members = default;
        if (body.IsEmpty)
        {
            return false;
        }

        var read = default(ErrorMembers);
        var reader = new Utf8JsonReader(body);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                read.ReadMember(ref reader);
            }

            // Fails when something follows the object.
            reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }

        members = read;
        return true;
    }

    // "com.amazonaws.x#NameException:http://..." names NameException.
    private static string? NameIn(string? type)
    {
        if (type is null)
        {
            return null;
        }

        ReadOnlySpan<char> name = type;
        var colon = name.IndexOf(':');
        name = colon < 0 ? name : name[..colon];
        name = name[(name.LastIndexOf('#') + 1)..].Trim();
        return name.IsEmpty ? null : name.Length == type.Length ? type : name.ToString();
    }

    private static string? Header(HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }
}
