using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CognitoClient.Internal.Text;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Reads the bodies of successful responses. Messages never contain values of a body, which can be tokens.</summary>
internal static class BodyReader
{
    /// <summary>Reads the response, or reports why the body cannot be read.</summary>
    public static bool TryRead<TResponse>(
        ReadOnlySpan<byte> body,
        [NotNullWhen(true)] out TResponse? response,
        [NotNullWhen(false)] out BodyFault? fault)
        where TResponse : class, IJsonShape<TResponse>
    {
        body = WithoutByteOrderMark(body);
        response = null;
        var input = default(JsonInput);
        var strings = SharedStrings.Rent();
        try
        {
            input = new(body.IsEmpty ? "{}"u8 : body) { Strings = strings };
            var read = TResponse.Read(ref input);
            input.End();
            response = read;
            fault = null;
            return true;
        }
        catch (JsonException exception)
        {
            fault = Describe(body, input.TokenStart, exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or OverflowException)
        {
            fault = Describe(body, input.TokenStart, exception, reason: null);
        }
        finally
        {
            strings.Return();
        }

        return false;
    }

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) =>
        body.StartsWith("\uFEFF"u8) ? body[3..] : body;

    /// <summary>Describes the exception that a body caused.</summary>
    public static BodyFault Describe(ReadOnlySpan<byte> body, int tokenStart, JsonException exception) =>
        // The framework's exceptions are of a derived type and quote the body. Those of the shapes do not.
        Describe(body, tokenStart, exception, exception.GetType() == typeof(JsonException) ? exception.Message : null);

    private static BodyFault Describe(ReadOnlySpan<byte> body, int tokenStart, Exception exception, string? reason)
    {
        var location = JsonLocation.Find(body, reason is null ? long.MaxValue : tokenStart, exception, out var isJson);
        if (isJson && reason is null)
        {
            location = JsonLocation.Find(body, tokenStart, exception, out _);
            reason = $"{Noun(location.Token)} that cannot be read";
        }

        return new(location.Path, location.Offset, isJson ? reason! : "not valid JSON");
    }

    private static string Noun(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.StartArray or JsonTokenType.EndArray => "an array",
        JsonTokenType.PropertyName => "a property name",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
