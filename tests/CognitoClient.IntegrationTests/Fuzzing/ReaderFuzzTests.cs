using System.Diagnostics;
using System.Globalization;
using System.Text;
using CognitoClient.IntegrationTests.Loopback.Planning;

namespace CognitoClient.IntegrationTests.Fuzzing;

/// <summary>
/// Every generated reader on broken and odd bodies: nothing but its documented faults, no endless loop, and memory in proportion to the
/// body. <c>COGNITOCLIENT_FUZZ_INPUTS</c> sets how many bodies.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class ReaderFuzzTests(ITestOutputHelper output)
{
    /// <summary>What reading a body may allocate: a multiple of its length, and a fixed part for exceptions and their texts.</summary>
    private const int BytesPerByte = 128;
    private const int FixedBytes = 64 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void Read_MutatedBodies_OnlyDocumentedFaults()
    {
        var inputs = TestSeed.Number("COGNITOCLIENT_FUZZ_INPUTS", 10_000);
        var readers = ShapeReaders.All;
        var (readable, largest) = (0, 0.0);
        foreach (var reader in readers)
        {
            Assert.All(reader.Valid, valid => Assert.True(Read(reader, reader.Runtime, valid)));
        }

        for (var input = 0; input < inputs; input++)
        {
            var reader = readers[input % readers.Count];
            var round = input / readers.Count;
            var body = new JsonMutator(TestSeed.Random(input)).Mutate(reader.Valid[round % reader.Valid.Count]);
            var inRuntime = Measure(reader, reader.Runtime, body, ref largest);
            var inSerializer = Measure(reader, reader.Serializer, body, ref largest);
            readable += inRuntime || inSerializer ? 1 : 0;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{inputs} inputs, seed {TestSeed.Value}: {readable} readable; "
            + $"at most {largest:0.0} bytes allocated per byte of a body beyond {FixedBytes}."));
        Assert.InRange(readable, 1, inputs - 1);
    }

    /// <summary>The worst that a body can do: lists of empty objects, maps of empty texts.</summary>
    [Fact]
    public void Read_LongCollections_AllocatesInProportion()
    {
        var worst = (Body: "", Multiple: 0.0);
        foreach (var structure in WireModel.Instance.Structures)
        {
            var reader = ShapeReaders.All.Single(reader => reader.Shape == structure.Name);
            foreach (var member in structure.Members)
            {
                if (LongValue(WireModel.Instance.Target(member)) is not { } value)
                {
                    continue;
                }

                var (body, largest) = (Encoding.UTF8.GetBytes($"{{\"{member.Name}\":{value}}}"), 0.0);
                Measure(reader, reader.Runtime, body, ref largest);
                Measure(reader, reader.Serializer, body, ref largest);
                worst = largest > worst.Multiple ? ($"{structure.Name}.{member.Name}", largest) : worst;
            }
        }

        output.WriteLine(FormattableString.Invariant($"Worst: {worst.Body}, {worst.Multiple:0.0} bytes allocated per byte."));
        Assert.InRange(worst.Multiple, 1, BytesPerByte);
    }

    private static string? LongValue(WireShape shape) => shape.Kind switch
    {
        WireKind.List => $"[{string.Join(',', Enumerable.Repeat(ShortValue(shape), 20_000))}]",
        WireKind.Map => $"{{{string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"\"{number}\":{ShortValue(shape)}"))}}}",
        _ => null,
    };

    private static string ShortValue(WireShape collection) => WireModel.Instance.Target(collection.Element!).Kind switch
    {
        WireKind.Structure or WireKind.Map => "{}",
        WireKind.List => "[]",
        WireKind.String or WireKind.Enum => "\"\"",
        var kind => throw new NotSupportedException($"{collection}: {kind}"),
    };

    private static bool Measure(ShapeReaders reader, ReadBody read, byte[] body, ref double largest)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var result = Read(reader, read, body);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (allocated > ((long)BytesPerByte * body.Length) + FixedBytes || Stopwatch.GetElapsedTime(start) > Longest)
        {
            Assert.Fail($"{reader.Shape}: {allocated} bytes and {Stopwatch.GetElapsedTime(start)} for {body.Length} bytes: {Show(body)}");
        }

        largest = Math.Max(largest, (allocated - FixedBytes) / (double)Math.Max(1, body.Length));
        return result;
    }

    private static bool Read(ShapeReaders reader, ReadBody read, byte[] body)
    {
        try
        {
            return read(body);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{reader.Shape}: {exception.GetType().Name} for {Show(body)}", exception);
        }
    }

    private static string Show(byte[] body) => Convert.ToBase64String(body.AsSpan(0, Math.Min(body.Length, 6000)));
}
