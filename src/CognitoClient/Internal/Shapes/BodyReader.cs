using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CognitoClient.Internal.Text;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Reads the body of a success. No value of the body ever gets into a text: bodies hold tokens.</summary>
internal static class BodyReader
{
    /// <summary>The response record, or what is wrong with the body.</summary>
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

    /// <summary>What is wrong with a body that threw.</summary>
    public static BodyFault Describe(ReadOnlySpan<byte> body, int tokenStart, JsonException exception) =>
        // The framework's own texts quote the body, those of the shapes do not; the framework's are of a derived type.
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
