using System.Buffers;
using System.Text.Json;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Serialization;

/// <summary>A member in which two records of the same type differ. Sensitive values are never shown.</summary>
/// <example>
/// In a test, <c>Assert.Empty(RecordDifference.Between(expected, actual))</c> fails with the path and both values of each member that
/// differs.
/// </example>
public sealed record RecordDifference
{
    /// <summary>The path of the member, such as <c>$.Users[0].UserStatus</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The expected value as JSON, or null if the member is absent or sensitive.</summary>
    public string? Expected { get; init; }

    /// <summary>The actual value as JSON, or null if the member is absent or sensitive.</summary>
    public string? Actual { get; init; }

    /// <summary>Indicates whether the member is sensitive, so that its values are not shown.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Compares two records.</summary>
    /// <param name="expected">The expected record.</param>
    /// <param name="actual">The actual record.</param>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <returns>The members whose JSON differs, in the order of the members; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException">A record is null.</exception>
    /// <exception cref="ArgumentException">A required member of a request is null.</exception>
    /// <remarks>
    /// The records are compared as JSON. Two timestamps that JSON does not distinguish have no difference, although the records are not
    /// equal.
    /// </remarks>
    public static IReadOnlyList<RecordDifference> Between<T>(T expected, T actual)
        where T : class, IJsonShape
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        var differences = new List<JsonDifference>();
        using var one = Parse(expected);
        using var other = Parse(actual);
        MarkedJson.Compare(one.RootElement, other.RootElement, "$", differences);
        return
        [
            .. differences.Select(difference => new RecordDifference
            {
                Path = difference.Path,
                Expected = difference.Expected,
                Actual = difference.Actual,
                IsRedacted = difference.IsSensitive,
            }),
        ];
    }

    /// <summary>Returns the path and both values.</summary>
    public override string ToString() =>
        IsRedacted ? $"{Path}: differs (redacted)" : $"{Path}: expected {Expected ?? "no value"}, found {Actual ?? "no value"}";

    private static JsonDocument Parse(IJsonShape record)
    {
        var output = new JsonOutput(null, marksSensitive: true);
        try
        {
            record.Write(ref output);
            return JsonDocument.Parse(output.ToArray(), new JsonDocumentOptions { MaxDepth = int.MaxValue });
        }
        finally
        {
            if (output.Release() is { } kept)
            {
                ArrayPool<byte>.Shared.Return(kept);
            }
        }
    }
}
