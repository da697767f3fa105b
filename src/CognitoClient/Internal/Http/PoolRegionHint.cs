using System.Text.Json;
using CognitoClient.Internal.Endpoints;

namespace CognitoClient.Internal.Http;

/// <summary>
/// Explains why a user pool was not found: its ID begins with another region than the client's. Looked for after the error only, because
/// every call would pay for a check before it is sent.
/// </summary>
internal static class PoolRegionHint
{
    /// <summary>Returns the explanation; null if the request has no ID of a user pool in another region.</summary>
    public static string? Find(ReadOnlySpan<byte> request, string region) =>
        FindUserPoolId(request) is { } id && RegionNames.FindInPoolId(id) is { } other && other != region
            ? $"the user pool {id} is in {other}, but the client calls {region}"
            : null;

    private static string? FindUserPoolId(ReadOnlySpan<byte> request)
    {
        var reader = new Utf8JsonReader(request);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("UserPoolId"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A handler of the application replaced the body.
        }

        return null;
    }
}
