using System.Net;
using System.Net.Sockets;
using System.Text;
using CognitoClient.IntegrationTests.Fuzzing;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Secrets;

/// <summary>
/// That no secret gets into any text: every sensitive member of every shape holds a canary, calls end in every way, and all logs,
/// activities, metrics, exceptions, printed objects and debugger views are read.
/// </summary>
/// <remarks>
/// What the service itself says about an error is its own text, and is passed on: the error's message, its code, and the first 200
/// characters of an error's body that is no JSON, such as a proxy's page. Bodies of successes and broken JSON never get into a text.
/// </remarks>
[Collection(RunsAlone.Name)]
public sealed class SecretTests(LoopbackServer server, ITestOutputHelper output) : IClassFixture<LoopbackServer>
{
    private const int Mutations = 12;

    private static WireModel Model => WireModel.Instance;

    [Fact]
    public async Task Call_Succeeds_ShowsNoSecret() => await RecordAsync(async (client, operation, request) =>
    {
        var answer = operation.Output is { } output ? Canary.Fill(output) : null;
        server.AnswerWith(answer is null ? Answer.Empty : Answer.Of(answer));
        var (response, exception) = await client.CallAsync(operation.Name, request);
        Assert.Null(exception);
        client.Record(response!);
        Assert.Equal(answer?.ToCanonicalJson(), answer is null ? null : PlannedObject.Read(response!, operation.Output!).ToCanonicalJson());
    });

    [Fact]
    public async Task Call_EachModelledError_ShowsNoSecret() => await RecordAsync(async (client, operation, request) =>
    {
        foreach (var error in operation.Errors.Append("Unmodelled"))
        {
            var status = error == "Unmodelled" ? 500 : Model[error].ErrorStatus!.Value;
            server.AnswerWith(Answer.Json(
                $$"""{"__type":"x#{{error}}","message":"because","{{Canary.Text}}":"{{Canary.Text}}","other":["{{Canary.Text}}"]}""",
                status));
            Assert.IsAssignableFrom<CognitoIdentityProviderException>((await client.CallAsync(operation.Name, request)).Exception);
        }
    });

    [Fact]
    public async Task Call_GarbageThatEchoesSecrets_ShowsNone() => await RecordAsync(async (client, operation, request) =>
    {
        foreach (var body in Garbage(operation))
        {
            server.AnswerWith(new Answer(200, body));
            var (_, exception) = await client.CallAsync(operation.Name, request);
            if (exception is not null)
            {
                Assert.IsType<CognitoResponseException>(exception);
            }
        }
    });

    [Fact]
    public async Task Call_TimesOut_ShowsNoSecret()
    {
        // The system accepts connections, nobody reads them.
        using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(512);
        using var recorder = new TextRecorder();
        using var client = new SecretClient(
            new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}"), recorder, TimeSpan.FromMilliseconds(500));

        await Task.WhenAll(Model.Operations.Select(async operation =>
        {
            var (_, exception) = await client.CallAsync(operation.Name, PlannedObject.Create(Canary.Fill(operation.Input)));
            Assert.True(Assert.IsType<CognitoTransportException>(exception).IsTimeout);
        }));

        AssertNoLeak(recorder);
    }

    [Theory]
    [MemberData(nameof(ModelData.Structures), MemberType = typeof(ModelData))]
    public void ToString_AnyShape_ShowsNoSecret(string structure)
    {
        var value = PlannedObject.Create(Canary.Fill(Model[structure]));

        Assert.False(Canary.IsIn(value.ToString()));
        Assert.False(Canary.IsIn(DebuggerView.Of(value)));
    }

    [Theory]
    [InlineData("[\"{0}\"]")]
    [InlineData("{{\"AuthenticationResult\":{{\"AccessToken\":\"{0}")]
    [InlineData("{{\"AuthParameters\":{{\"PASSWORD\":\"{0}\"}}}} trailing")]
    public async Task Call_ErrorWithBrokenJson_ShowsNoneOfIt(string format)
    {
        using var recorder = new TextRecorder();
        using var client = new SecretClient(server.Address, recorder, TimeSpan.FromSeconds(30));
        server.AnswerWith(new Answer(502, Encoding.UTF8.GetBytes(string.Format(null, format, Canary.Text))));

        var (_, exception) = await client.CallAsync("SignUp", PlannedObject.Create(Canary.Fill(Model["SignUpRequest"])));

        Assert.EndsWith("(invalid JSON, not shown)", exception!.Message, StringComparison.Ordinal);
        AssertNoLeak(recorder);
    }

    [Theory]
    [InlineData("<html>{0}</html>")]
    [InlineData("Bad gateway: {0}")]
    public async Task Call_ErrorWithForeignBody_ShowsItsStartOnly(string format)
    {
        using var recorder = new TextRecorder();
        using var client = new SecretClient(server.Address, recorder, TimeSpan.FromSeconds(30));
        server.AnswerWith(new Answer(400, Encoding.UTF8.GetBytes(
            string.Format(null, format, string.Concat(new string('x', 300), Canary.Text, new string('x', 100_000))))));

        var (_, exception) = await client.CallAsync("SignUp", PlannedObject.Create(Canary.Fill(Model["SignUpRequest"])));

        Assert.InRange(exception!.Message.Length, 200, 300);
        AssertNoLeak(recorder);
    }

    [Fact]
    public void Fill_WholeModel_HidesCanariesEverywhere()
    {
        var count = Model.Structures.Sum(structure => Canary.CountIn(Canary.Fill(structure)));

        output.WriteLine($"{count} canaries in {Model.Structures.Count()} structures.");
        Assert.InRange(count, 400, int.MaxValue);
    }

    private static IEnumerable<byte[]> Garbage(WireOperation operation)
    {
        var members = operation.Output?.Members.Select(member => member.Name) ?? [];
        var values = new[]
        {
            $"\"{Canary.Text}\"",
            $"[\"{Canary.Text}\"]",
            $"{{\"{Canary.Text}\":\"{Canary.Text}\"}}",
            $"{{\"{Canary.Text}\":[5",
            $"{Canary.Text}",
        };
        foreach (var name in members.Append(Canary.Text))
        {
            foreach (var value in values)
            {
                yield return Encoding.UTF8.GetBytes($"{{\"{name}\":{value}}}");
            }
        }

        yield return Encoding.UTF8.GetBytes(Canary.Text);
        yield return Encoding.UTF8.GetBytes($"\"{Canary.Text}\"");
        yield return Encoding.UTF8.GetBytes($"<html>{Canary.Text}</html>");
        if (operation.Output is null)
        {
            yield break;
        }

        var whole = Canary.Fill(operation.Output).ToUtf8();
        for (var number = 0; number < Mutations; number++)
        {
            yield return new JsonMutator(TestSeed.Random(whole.Length, number)).Mutate(whole);
        }
    }

    /// <summary>Does something with every operation, with a request full of secrets.</summary>
    private async Task RecordAsync(Func<SecretClient, WireOperation, object, Task> act)
    {
        using var recorder = new TextRecorder();
        using var client = new SecretClient(server.Address, recorder, TimeSpan.FromSeconds(30));
        foreach (var operation in Model.Operations)
        {
            var request = PlannedObject.Create(Canary.Fill(operation.Input));
            client.Record(request);
            await act(client, operation, request);
        }

        AssertNoLeak(recorder);
    }

    private void AssertNoLeak(TextRecorder recorder)
    {
        output.WriteLine($"texts read: {recorder.Counts}; {recorder.Leaks.Count} with the canary");
        Assert.Empty(recorder.Leaks.Take(10));
        Assert.All(["text", "debugger", "log", "activity", "metric tag"], kind => Assert.NotEqual(0, recorder.Count(kind)));
    }
}
