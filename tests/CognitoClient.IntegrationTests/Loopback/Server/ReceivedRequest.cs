using System.Text;
using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Loopback.Server;

/// <summary>A request as it came over the connection; header names are in lower case.</summary>
public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    internal string CanonicalBody => CanonicalJson.Of(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
