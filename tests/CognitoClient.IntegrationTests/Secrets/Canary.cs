using System.Text;
using System.Text.Json;
using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Secrets;

/// <summary>
/// A text that must not turn up anywhere, and values that hold it wherever the model or our customizations say that a secret stands.
/// </summary>
internal static class Canary
{
    public const string Text = "c4n4ryc4n4ryc4n4ry";

    private static readonly string Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text));
    private static readonly string Hexadecimal = Convert.ToHexString(Encoding.UTF8.GetBytes(Text));

    /// <summary>Whether a text holds the canary, or enough of it to tell.</summary>
    public static bool IsIn(string? text) => text is not null && (
        text.Contains(Text[..12], StringComparison.OrdinalIgnoreCase)
        || text.Contains(Base64, StringComparison.Ordinal)
        || text.Contains(Hexadecimal, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every member of a structure at every depth; those that are secret hold the canary.</summary>
    public static PlannedStructure Fill(WireShape structure) =>
        (PlannedStructure)Fill(ValuePlan.Full(structure), secret: structure.Sensitive);

    /// <summary>How many values of a plan hold the canary.</summary>
    public static int CountIn(PlannedValue value) => value switch
    {
        PlannedStructure structure => structure.Members.Sum(entry => CountIn(entry.Value)),
        PlannedList list => list.Items.Sum(CountIn),
        PlannedMap map => map.Entries.Sum(entry => CountIn(entry.Value) + (IsIn(entry.Key) ? 1 : 0)),
        PlannedScalar { Value: string text } => IsIn(text) ? 1 : 0,
        PlannedScalar { Value: ReadOnlyMemory<byte> bytes } => IsIn(Encoding.UTF8.GetString(bytes.Span)) ? 1 : 0,
        PlannedScalar { Value: JsonElement document } => IsIn(document.GetRawText()) ? 1 : 0,
        _ => 0,
    };

    private static PlannedValue Fill(PlannedValue value, bool secret)
    {
        switch (value)
        {
            case PlannedStructure structure:
                return structure with
                {
                    Members = [.. structure.Members.Select(entry => KeyValuePair.Create(
                        entry.Key, Fill(entry.Value, secret || WireModel.Instance.IsSensitive(structure.Shape, entry.Key))))],
                };
            case PlannedList list:
                return list with { Items = [.. list.Items.Select(item => Fill(item, secret))] };
            case PlannedMap map:
                return map with
                {
                    Entries = [.. map.Entries.Select((entry, index) => KeyValuePair.Create(
                        secret ? $"{Text}{index}" : entry.Key, Fill(entry.Value, secret)))],
                };
            default:
                return secret ? Secret((PlannedScalar)value) : value;
        }
    }

    /// <summary>Numbers, times and flags stay: they cannot hold a text.</summary>
    private static PlannedScalar Secret(PlannedScalar scalar) => scalar.Value switch
    {
        string => scalar with { Value = Text },
        ReadOnlyMemory<byte> => scalar with { Value = new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Text)) },
        JsonElement => scalar with { Value = JsonElement.Parse($$"""{"{{Text}}":["{{Text}}"]}""") },
        _ => scalar,
    };
}
