using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That no text of an object holds what the model, or our customizations of it, call sensitive.</summary>
public sealed class RedactionTests
{
    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void ToString_EveryMemberSet_PrintsAllButSecrets(string structure)
    {
        var plan = ValuePlan.Full(WireModel.Instance[structure]);

        var text = PlannedObject.Create(plan).ToString();

        Assert.Equal(Print(plan), text);
    }

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void ToString_EveryMemberSet_HoldsNoSensitiveValue(string structure)
    {
        var plan = ValuePlan.Full(WireModel.Instance[structure]);
        var text = PlannedObject.Create(plan).ToString()!;

        Assert.All(Secrets(plan, hidden: false), secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void Debugger_SensitiveMembers_AreHidden(string structure)
    {
        var shape = WireModel.Instance[structure];
        var type = PlannedObject.TypeOf(structure);

        Assert.Equal(
            shape.Members.Where(member => WireModel.Instance.IsSensitive(shape, member)).Select(member => member.Property),
            shape.Members.Select(member => member.Property).Where(property =>
                type.GetProperty(property)!.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never));
        Assert.Null(type.GetCustomAttribute<DebuggerDisplayAttribute>());
        Assert.Null(type.GetCustomAttribute<DebuggerTypeProxyAttribute>());
    }

    private static string Print(PlannedValue value)
    {
        switch (value)
        {
            case PlannedStructure { Members: [] } structure:
                return $"{structure.Shape.Name} {{ }}";
            case PlannedStructure structure:
                var members = structure.Members.Select(entry =>
                    $"{entry.Key.Property} = {(WireModel.Instance.IsSensitive(structure.Shape, entry.Key) ? "***" : Print(entry.Value))}");
                return $"{structure.Shape.Name} {{ {string.Join(", ", members)} }}";
            case PlannedList list:
                return $"[{string.Join(", ", list.Items.Select(Print))}]";
            case PlannedMap map:
                return $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key} = {Print(entry.Value)}"))} }}";
            default:
                return Text(((PlannedScalar)value).Value);
        }
    }

    private static string Text(object value) => value switch
    {
        ReadOnlyMemory<byte> blob => $"{blob.Length} bytes",
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Every form in which a sensitive value could leak, without flags and enumerations: those are not unique.</summary>
    private static IEnumerable<string> Secrets(PlannedValue value, bool hidden) => value switch
    {
        PlannedStructure structure => structure.Members.SelectMany(entry =>
            Secrets(entry.Value, hidden || WireModel.Instance.IsSensitive(structure.Shape, entry.Key))),
        PlannedList list => list.Items.SelectMany(item => Secrets(item, hidden)),
        PlannedMap map => map.Entries.SelectMany(entry => Secrets(entry.Value, hidden).Concat(hidden ? [Canary(entry.Key)] : [])),
        PlannedScalar { Value: bool } or PlannedScalar { Shape.Kind: WireKind.Enum } => [],
        PlannedScalar { Value: string text } when hidden => [Canary(text)],
        PlannedScalar { Value: JsonElement document } when hidden => [document.GetRawText(), $"\"n\":{document.GetProperty("n")}"],
        PlannedScalar { Value: ReadOnlyMemory<byte> blob } when hidden =>
            [Convert.ToBase64String(blob.Span), Convert.ToHexString(blob.Span), Encoding.Latin1.GetString(blob.Span)],
        PlannedScalar scalar when hidden => [Text(scalar.Value)],
        _ => [],
    };

    /// <summary>The part of a planned text that stands in no other one.</summary>
    private static string Canary(string text) => text[..text.IndexOf(' ', StringComparison.Ordinal)];
}
