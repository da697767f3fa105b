using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Http;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.IntegrationTests.Fuzzing;

/// <summary>The reader of errors, and whole calls, on broken and odd bodies.</summary>
[Collection(RunsAlone.Name)]
public sealed class AnswerFuzzTests(ITestOutputHelper output)
{
    /// <summary>What reading an error may allocate: a multiple of its length, and a fixed part for exceptions and their texts.</summary>
    private const int BytesPerByte = 16;
    private const int FixedBytes = 64 * 1024;

    private static readonly IReadOnlyList<byte[]> Errors = [.. WireModel.Instance.Errors.SelectMany(Bodies)];

    private static readonly HttpStatusCode[] Statuses =
    [
        HttpStatusCode.OK,
        HttpStatusCode.Found,
        HttpStatusCode.BadRequest,
        HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.InternalServerError,
    ];

    [Fact]
    public void ReadError_MutatedBodies_GivesAnErrorEachTime()
    {
        var inputs = TestSeed.Number("COGNITOCLIENT_FUZZ_INPUTS", 10_000) / 5;
        var named = 0;
        for (var input = 0; input < inputs; input++)
        {
            var body = new JsonMutator(TestSeed.Random(input, 1)).Mutate(Errors[input % Errors.Count]);
            using var response = new HttpResponseMessage(HttpStatusCode.BadRequest);
            var before = GC.GetAllocatedBytesForCurrentThread();

            var error = Read(response, body);

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= ((long)BytesPerByte * body.Length) + FixedBytes, $"{allocated} bytes: {Convert.ToBase64String(body)}");
            Assert.InRange(error.Excerpt?.Length ?? 0, 0, 200);
            named += error.Code is null ? 0 : 1;
        }

        output.WriteLine($"{inputs} inputs, seed {TestSeed.Value}: {named} errors named.");
        Assert.InRange(named, 1, inputs - 1);
    }

    [Fact]
    public async Task Call_MutatedAnswers_ResponseOrException()
    {
        var inputs = TestSeed.Number("COGNITOCLIENT_FUZZ_INPUTS", 10_000) / 10;
        var valid = ValuePlan.Full(WireModel.Instance["DescribeUserPoolResponse"]).ToUtf8();
        var (status, body) = (HttpStatusCode.OK, valid);
        using var http = new HttpClient(new AnsweringHandler(_ => new(status) { Content = new ByteArrayContent(body) }));
        using var client = new CognitoIdentityProviderClient(
            http,
            new CognitoClientOptions { Region = "eu-central-1", AccessKeyId = "AKIA", SecretAccessKey = "secret", MaxAttempts = 1 });
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var input = 0; input < inputs; input++)
        {
            var random = TestSeed.Random(input, 2);
            status = Statuses[random.Next(Statuses.Length)];
            body = new JsonMutator(random).Mutate(status == HttpStatusCode.OK ? valid : Errors[input % Errors.Count]);
            var outcome = await OutcomeAsync(client, body);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        var ended = string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"));
        output.WriteLine($"{inputs} inputs, seed {TestSeed.Value}: {ended}");
        Assert.Contains(nameof(CognitoResponseException), outcomes.Keys);
        Assert.Contains(nameof(DescribeUserPoolResponse), outcomes.Keys);
    }

    private static async Task<string> OutcomeAsync(CognitoIdentityProviderClient client, byte[] body)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var response = await client.DescribeUserPoolAsync(
                new() { UserPoolId = "eu-central-1_a" }, TestContext.Current.CancellationToken);
            return response.GetType().Name;
        }
        catch (CognitoIdentityProviderException exception)
        {
            Assert.NotNull(exception.StatusCode);
            Assert.InRange(exception.ToString().Length, 1, 20_000 + (4 * body.Length));
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
            return exception.GetType().Name;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.GetType().Name} for {Convert.ToBase64String(body)}", exception);
        }
    }

    private static ServiceError Read(HttpResponseMessage response, byte[] body)
    {
        try
        {
            return ErrorReader.Read("SignUp", response, body);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.GetType().Name} for {Convert.ToBase64String(body)}", exception);
        }
    }

    private static IEnumerable<byte[]> Bodies(WireShape error)
    {
        var members = Encoding.UTF8.GetString(ValuePlan.Full(error).ToUtf8())[1..];
        yield return Encoding.UTF8.GetBytes($"{{\"__type\":{JsonSerializer.Serialize($"com.amazonaws.x#{error.Name}:http://x")},{members}");
        yield return Encoding.UTF8.GetBytes(
            $"{{\"code\":\"{error.Name}\",\"Message\":\"a\",\"errorMessage\":\"b\",\"other\":[1,{{}}],{members}");
    }
}
