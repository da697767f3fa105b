using System.Diagnostics;
using System.Text;

namespace CognitoClient.IntegrationTests.Fuzzing;

/// <summary>
/// Every generated reader on broken and odd bodies: nothing but its documented faults, no endless loop, and memory in proportion to the
/// body. <c>COGNITOCLIENT_FUZZ_INPUTS</c> sets how many bodies.
/// </summary>
[Collection(SerialCollection.Name)]
public sealed class ReaderFuzzTests(ITestOutputHelper output)
{
    /// <summary>What reading a body may allocate: a multiple of its length, and a fixed part for exceptions and their texts.</summary>
    private const int BytesPerByte = 64;
    private const int FixedBytes = 64 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void Read_MutatedBodies_OnlyDocumentedFaults()
    {
        var inputs = TestSeed.Number("COGNITOCLIENT_FUZZ_INPUTS", 100_000);
        var readers = ShapeReaders.All;
        var (readable, largest) = (0, 0.0);
        foreach (var reader in readers)
            Assert.All(reader.Valid, valid => Assert.True(Read(reader, reader.Runtime, valid)));
        for (var input = 0; input < inputs; input++)
        {
            var reader = readers[input % readers.Count];
            var round = input / readers.Count;
            var body = new JsonMutator(TestSeed.Random(input)).Mutate(reader.Valid[round % reader.Valid.Count]);
            var inRuntime = Measure(reader, reader.Runtime, body, ref largest);
            var inSerializer = Measure(reader, reader.Serializer, body, ref largest);
            readable += inRuntime || inSerializer ? 1 : 0;
        }

        output.WriteLine(FormattableString.Invariant(
            $"{inputs} inputs, seed {TestSeed.Value}: {readable} readable; at most {largest:0.0} bytes allocated per byte of a body beyond {FixedBytes}."));
        Assert.InRange(readable, 1, inputs - 1);
    }

    [Theory]
    [InlineData("ListUsersResponse", "Users", "{}")]
    [InlineData("ListUserPoolsResponse", "UserPools", "{}")]
    [InlineData("DescribeUserPoolResponse", "UserPool", "{\"SchemaAttributes\":[%]}")]
    [InlineData("InitiateAuthResponse", "ChallengeParameters", "{%}")]
    [InlineData("ListUsersResponse", "Users", "\u0001")]
    public void Read_LargeBody_AllocatesInProportion(string shape, string member, string item)
    {
        var items = string.Join(',', Enumerable.Range(0, 200_000).Select(number => item.StartsWith('{') && item.Contains('%', StringComparison.Ordinal)
            ? item == "{%}" ? $"\"{number}\":\"\"" : "{}"
            : item));
        var value = item.Contains('%', StringComparison.Ordinal) ? item.Replace("%", items, StringComparison.Ordinal) : $"[{items}]";
        var reader = ShapeReaders.All.Single(reader => reader.Shape == shape);
        var body = Encoding.UTF8.GetBytes($"{{\"{member}\":{value}}}");
        var largest = 0.0;

        Measure(reader, reader.Runtime, body, ref largest);
        Measure(reader, reader.Serializer, body, ref largest);

        output.WriteLine(FormattableString.Invariant($"{shape}: {body.Length} bytes, {largest:0.0} bytes allocated per byte."));
    }

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
