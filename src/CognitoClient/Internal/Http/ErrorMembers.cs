using System.Text;
using System.Text.Json;

namespace CognitoClient.Internal.Http;

/// <summary>The members that all errors can have. Values that are no strings are ignored.</summary>
internal struct ErrorMembers
{
    public string? Type { get; private set; }

    public string? Code { get; private set; }

    public string? Message { get; private set; }

    public string? CapitalMessage { get; private set; }

    public string? ErrorMessage { get; private set; }

    public void ReadMember(ref Utf8JsonReader reader)
    {
        if (IsNamed(ref reader, "__type"u8))
        {
            Type = ReadText(ref reader);
        }
        else if (IsNamed(ref reader, "code"u8))
        {
            Code = ReadText(ref reader);
        }
        else if (IsNamed(ref reader, "message"u8))
        {
            Message = ReadText(ref reader);
        }
        else if (IsNamed(ref reader, "Message"u8))
        {
            CapitalMessage = ReadText(ref reader);
        }
        else if (IsNamed(ref reader, "errorMessage"u8))
        {
            ErrorMessage = ReadText(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate, which no known name contains.
            return false;
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Invalid UTF-8 or an unpaired surrogate: replace it rather than lose the error.
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
