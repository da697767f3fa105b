using System.Text;
using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Loopback.Server;

/// <summary>What the server sends back.</summary>
public sealed record Answer(int Status, ReadOnlyMemory<byte> Body)
{
    public const string RequestId = "5a1f3c9e-loopback";

    public const string ExtendedRequestId = "loopback-extended";

    /// <summary>The value of <c>x-amzn-ErrorType</c>; null for none.</summary>
    public string? ErrorType { get; init; }

    public static Answer Empty { get; } = new(200, ReadOnlyMemory<byte>.Empty);

    public static Answer Json(string body, int status = 200) => new(status, Encoding.UTF8.GetBytes(body));

    internal static Answer Of(PlannedValue value, int status = 200) => new(status, value.ToUtf8());
}
