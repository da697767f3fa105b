using System.Globalization;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>
/// Makes a value for every member of a shape, a different one wherever its type has room for that: numbers and texts carry a running
/// number, so that two members that were mixed up cannot pass.
/// </summary>
internal sealed class ValuePlan
{
    /// <summary>Text of several scripts and planes, and what JSON or HTML would escape.</summary>
    private const string Awkward = "é Ж 漢 😀 \" \\ / <b>&'+`\u0001\u007f\u2028\n";

    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private readonly WireModel _model = WireModel.Instance;
    private readonly Random? _random;
    private int _count;

    private ValuePlan(Random? random = null) => _random = random;

    /// <summary>Every member at every depth, lists and maps with two entries.</summary>
    public static PlannedStructure Full(WireShape structure) => new ValuePlan().Structure(structure, member => true);

    /// <summary>The required members and, in those, the required members.</summary>
    public static PlannedStructure RequiredOnly(WireShape structure) => new ValuePlan().Structure(structure, member => member.Required);

    /// <summary>Several full values of one shape, all different.</summary>
    public static IReadOnlyList<PlannedValue> Several(WireShape shape, int count)
    {
        var plan = new ValuePlan();
        return [.. Enumerable.Range(0, count).Select(_ => plan.Value(shape, member => true))];
    }

    /// <summary>
    /// Any members at every depth, lists and maps with up to three entries; of a shape that requests hold, all required members.
    /// </summary>
    public static PlannedStructure Random(WireShape structure, Random random) =>
        (PlannedStructure)new ValuePlan(random).Value(structure, member => true);

    public static PlannedScalar Text(string text) => new(WireModel.Instance["String"], text);

    /// <summary>
    /// What C# should hold of an object of which nothing came: required members their zero value, lists and maps of types that only answers
    /// reach empty, all else absent.
    /// </summary>
    public static PlannedStructure Nothing(WireShape structure)
    {
        var model = WireModel.Instance;
        var receivedOnly = !model.Sent.Contains(structure.Name);
        return new(structure, [.. structure.Members
            .Where(member => member.Required || (receivedOnly && model.Target(member).Kind is WireKind.List or WireKind.Map))
            .Select(member => KeyValuePair.Create(member, Zero(model.Target(member))))]);
    }

    private static PlannedValue Zero(WireShape shape) => shape.Kind switch
    {
        WireKind.Structure => Nothing(shape),
        WireKind.List => new PlannedList(shape, []),
        WireKind.Map => new PlannedMap(shape, []),
        WireKind.Integer => new PlannedScalar(shape, 0),
        WireKind.Long => new PlannedScalar(shape, 0L),
        WireKind.Boolean => new PlannedScalar(shape, false),
        WireKind.Timestamp => new PlannedScalar(shape, DateTimeOffset.UnixEpoch),
        WireKind.Blob => new PlannedScalar(shape, ReadOnlyMemory<byte>.Empty),
        WireKind.Document => new PlannedScalar(shape, JsonElement.Parse("null")),
        _ => new PlannedScalar(shape, ""),
    };

    private PlannedStructure Structure(WireShape shape, Func<WireMember, bool> wanted) => new(
        shape,
        [
            .. shape.Members.Where(wanted)
                .Where(member => IsThere(shape, member))
                .Select(member => KeyValuePair.Create(member, Value(_model.Target(member), wanted))),
        ]);

    private PlannedValue Value(WireShape shape, Func<WireMember, bool> wanted)
    {
        switch (shape.Kind)
        {
            case WireKind.Structure:
                return Structure(shape, wanted);
            case WireKind.List:
                return new PlannedList(shape, [.. Enumerable.Range(0, Size()).Select(_ => Value(_model.Target(shape.Element!), wanted))]);
            case WireKind.Map:
                return new PlannedMap(shape, [.. Enumerable.Range(0, Size()).Select(_ => Entry(shape, wanted))]);
            default:
                return new PlannedScalar(shape, Scalar(shape, ++_count));
        }
    }

    private bool IsThere(WireShape structure, WireMember member) =>
        _random is null || (member.Required && _model.Sent.Contains(structure.Name)) || _random.Next(2) == 0;

    private int Size() => _random?.Next(4) ?? 2;

    private KeyValuePair<string, PlannedValue> Entry(WireShape map, Func<WireMember, bool> wanted) =>
        KeyValuePair.Create((string)Scalar(_model.Target(map.Key!), ++_count), Value(_model.Target(map.Element!), wanted));

    private static object Scalar(WireShape shape, int number) => shape.Kind switch
    {
        WireKind.String => $"{shape.Name}-{number.ToString("0000", CultureInfo.InvariantCulture)} {Awkward}",
        WireKind.Enum => shape.EnumValues[number % shape.EnumValues.Count].Value,
        WireKind.Integer => 7_000_000 + number,
        WireKind.Long => 8_000_000_000_000_000 + number,
        WireKind.Boolean => number % 2 == 0,
        WireKind.Timestamp => Start.AddSeconds(number).AddMilliseconds(number % 2 == 0 ? 0 : 125),
        WireKind.Blob => new ReadOnlyMemory<byte>([0, 251, 255, 254, (byte)(number >> 8), (byte)number]),
        WireKind.Document => JsonElement.Parse($$"""{"n":{{number}},"text":"é 漢 😀","list":[1.5,null,true,{"deep":[]}]}"""),
        _ => throw new NotSupportedException(shape.Name),
    };
}
