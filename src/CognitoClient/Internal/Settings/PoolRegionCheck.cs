using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Endpoints;

namespace CognitoClient.Internal.Settings;

/// <summary>Rejects requests for a user pool whose ID begins with another region than the client's, before they are sent.</summary>
/// <remarks>
/// It searches the serialized request, which takes nanoseconds: an interface on a hundred request types would make native applications
/// larger.
/// </remarks>
internal sealed class PoolRegionCheck
{
    private readonly string _region;
    private readonly byte[] _prefix;

    private PoolRegionCheck(string region) => (_region, _prefix) = (region, Encoding.ASCII.GetBytes($"{region}_"));

    /// <summary>Creates the check; null for a client that can call user pools of any region.</summary>
    public static PoolRegionCheck? Create(ClientSettings settings) =>
        settings.HasCustomEndpoint || settings.AllowOtherRegion ? null : new(settings.Region);

    /// <exception cref="ArgumentException">The request is for a user pool in another region.</exception>
    public void ThrowIfElsewhere(ReadOnlySpan<byte> request, string operation)
    {
        // In a string value, the quotation marks would be escaped.
        var member = "\"UserPoolId\":\""u8;
        if (request.IndexOf(member) is >= 0 and var start && !request[(start + member.Length)..].StartsWith(_prefix))
        {
            ThrowIfNamesOtherRegion(request, operation);
        }
    }

    private void ThrowIfNamesOtherRegion(ReadOnlySpan<byte> request, string operation)
    {
        if (FindUserPoolId(request) is { } id && RegionNames.FindInPoolId(id) is { } region && region != _region
            && id[(region.Length + 1)..] is { Length: > 0 } name && name.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException(
                $"{operation} was not sent: the user pool {id} is in {region}, but the client calls {_region}. "
                + $"Set the client's Region to {region} or, if the pool is available in both regions, AllowOtherRegion = true.",
                nameof(request));
        }
    }

    // Not a member of a nested value, such as metadata with the same key.
    private static string? FindUserPoolId(ReadOnlySpan<byte> request)
    {
        var reader = new Utf8JsonReader(request);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("UserPoolId"u8))
            {
                return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }

        return null;
    }
}
