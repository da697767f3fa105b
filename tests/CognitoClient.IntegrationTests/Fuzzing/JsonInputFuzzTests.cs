using System.Text;
using CognitoClient.Serialization;
using CognitoClient.Tests.Serialization;

namespace CognitoClient.IntegrationTests.Fuzzing;

/// <summary>
/// <see cref="JsonInput"/> and the framework's reader on the same broken and odd bodies: what one refuses the other refuses, and both find
/// the same in what they read. <c>COGNITOCLIENT_FUZZ_INPUTS</c> sets how many bodies.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class JsonInputFuzzTests(ITestOutputHelper output)
{
    /// <summary>Tokens of all kinds close together, where a change is likelier to hit something.</summary>
    private static readonly IReadOnlyList<byte[]> Dense = [.. new[]
    {
        """{"a":[1,-2.50,0.1e3,12345678901,123456789012],"b":{"c":null,"d":[true,false,[],{}]},"e\n":"x\"y","é":"\ud83d\ude00"}""",
        """[1.5,7,1.0, 7 ,{"a":1.5 ,"b":-0},1700000000.1234567,1700000000.12345678,253402300799,[[[[0]]]]]""",
        """ { "plain name of 32 characters here" : "plain text of 32 characters here" , "" : "" } """,
        $"{string.Concat(Enumerable.Repeat("[{\"a\":", 31))}[{{}}]{string.Concat(Enumerable.Repeat("}]", 31))}",
    }.Select(Encoding.UTF8.GetBytes)];

    [Fact]
    public void Read_MutatedBodies_AsTheFramework()
    {
        var inputs = TestSeed.Number("COGNITOCLIENT_FUZZ_INPUTS", 10_000);
        var readers = ShapeReaders.All;
        var readable = 0;
        for (var input = 0; input < inputs; input++)
        {
            var random = TestSeed.Random(input, 3);
            var valid = input % 2 == 0 ? Dense[input / 2 % Dense.Count] : readers[input / 2 % readers.Count].Valid[^1];
            var body = new JsonMutator(random).Mutate(valid);
            var walk = JsonWalk.All[random.Next(JsonWalk.All.Count)];

            var (expected, actual) = (walk.ByFramework(body), Read(walk, body));

            Assert.True(expected == actual, $"{walk}: {Convert.ToBase64String(body)}");
            readable += actual is null ? 0 : 1;
        }

        output.WriteLine($"{inputs} inputs, seed {TestSeed.Value}: {readable} readable.");
        Assert.InRange(readable, 1, inputs - 1);
    }

    private static string? Read(JsonWalk walk, byte[] body)
    {
        try
        {
            return walk.ByInput(body);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.GetType().Name} for {walk}: {Convert.ToBase64String(body)}", exception);
        }
    }
}
