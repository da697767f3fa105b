using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Shapes;
using CognitoClient.Internal.Text;

namespace CognitoClient.Internal.Http;

/// <summary>Reads error responses.</summary>
/// <remarks>
/// AWS clients differ in which error code they use if a response contains several. Here the body (<c>__type</c>, then <c>code</c>) takes
/// precedence over the header, as in the AWS SDK for JavaScript and botocore. Values that are empty or no strings are ignored.
/// </remarks>
internal static class ErrorReader
{
    private const int ExcerptLength = 200;

    private static readonly SearchValues<byte> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (byte)code).Except("\t\n\f\r\u001b"u8.ToArray())]);

    /// <param name="operation">The operation.</param>
    /// <param name="response">The response.</param>
    /// <param name="body">The body.</param>
    /// <param name="cutAt">The limit that the body was cut off at; null if it is complete.</param>
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
            RequestId = GetRequestId(response),
            ExtendedRequestId = GetExtendedRequestId(response),
            Redirect = DescribeRedirect(response),
            Body = isObject ? body[^bytes.Length..] : default,
            Excerpt = isObject ? null
                : cutAt is not null ? $"(longer than {cutAt} bytes, not shown)"
                : ContentHint.FindEncoding(response) is { } encoding ? $"(encoded with {encoding}, not shown)"
                : CreateExcerpt(bytes),
        };
    }

    // JSON, even if invalid, can be a response or an echo of the request, with tokens and passwords. Pages of proxies contain none.
    private static string CreateExcerpt(ReadOnlySpan<byte> body) =>
        body.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[' or (byte)'"', ..] ? "(invalid JSON, not shown)"
        : IsBinary(body) ? "(binary, not shown)"
        : OneLine.From(body, ExcerptLength);

    // Compressed data, for example. Text in another encoding than UTF-8 has no control characters.
    private static bool IsBinary(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, ExcerptLength)];
        return start.ContainsAny(ControlCharacters) && !Utf8.IsValid(start);
    }

    public static string? GetRequestId(HttpResponseMessage response) =>
        Header(response, "x-amzn-RequestId") ?? Header(response, "x-amzn-request-id") ?? Header(response, "x-amz-request-id");

    public static string? GetExtendedRequestId(HttpResponseMessage response) => Header(response, "x-amz-id-2");

    // Only the host: the rest of the URL may contain secrets.
    private static string? DescribeRedirect(HttpResponseMessage response) =>
        OperatingSystem.IsBrowser() && response.ReasonPhrase == FetchOptions.Redirected
            ? "a redirect, whose destination the browser does not reveal"
        : (int)response.StatusCode is >= 300 and < 400
        && Header(response, "Location") is { } location
        && FindHost(location, response.RequestMessage?.RequestUri) is { } host
            ? $"HTTP {(int)response.StatusCode}, a redirect to {host}"
        : null;

    // On Unix, a path without a host is an absolute file URL.
    private static string? FindHost(string location, Uri? requested) =>
        Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && !uri.IsFile ? uri.Authority
        : requested is not null && Uri.TryCreate(requested, location, out var resolved) && resolved.Host.Length > 0 ? resolved.Authority
        : null;

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

            // Throws if anything follows the object.
            reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }

        members = read;
        return true;
    }

    // "com.amazonaws.x#NameException:http://..." contains NameException.
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
