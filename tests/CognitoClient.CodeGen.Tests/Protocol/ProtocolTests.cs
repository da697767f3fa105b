using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;
using CognitoClient.Tests;

namespace CognitoClient.CodeGen.Tests.Protocol;

/// <summary>Generates, compiles and calls the services of Smithy's protocol tests: every case that applies to a client.</summary>
public abstract class ProtocolTests(string modelPath, string @namespace, ITestOutputHelper output)
{
    protected async Task RunAsync(int requests, int responses, int errors, int omittedRequests)
    {
        var model = await File.ReadAllTextAsync(SharedFiles.Require(modelPath), TestContext.Current.CancellationToken);
        var service = ProtocolService.Load(model, @namespace);
        var omitted = service.Cases.Where(test => service.Omitted.Contains(test.Shape.Id.ToString())).ToList();
        var passed = new Dictionary<ProtocolCaseKind, int>();
        var failures = new List<string>();
        foreach (var test in service.Cases.Except(omitted))
        {
            try
            {
                await RunAsync(service, test);
                passed[test.Kind] = passed.GetValueOrDefault(test.Kind) + 1;
            }
            catch (Exception exception)
            {
                failures.Add($"{test.Id}: {exception.Message}");
            }
        }

        var counts = (
            Requests: passed.GetValueOrDefault(ProtocolCaseKind.Request),
            Responses: passed.GetValueOrDefault(ProtocolCaseKind.Response),
            Errors: passed.GetValueOrDefault(ProtocolCaseKind.Error));
        output.WriteLine($"{@namespace}: {counts.Requests} request, {counts.Responses} response, {counts.Errors} error cases passed; "
            + $"{omitted.Count} left out ({string.Join(", ", omitted.Select(test => test.Id))}).");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        AssertPage(service, omitted, passed);
        Assert.Equal(omittedRequests, omitted.Count);
        Assert.Equal((requests, responses, errors), counts);
    }

    /// <summary>The conformance page says what was run and what was left out.</summary>
    private static void AssertPage(ProtocolService service, List<ProtocolCase> omitted, Dictionary<ProtocolCaseKind, int> passed)
    {
        var page = File.ReadAllText(TestModel.Repository.File("docs/conformance.md"));
        int Count(ProtocolCaseKind kind) => service.Cases.Count(test => test.Kind == kind);
        Assert.Contains(
            $"| {Count(ProtocolCaseKind.Request)} request, {Count(ProtocolCaseKind.Response)} response, "
            + $"{Count(ProtocolCaseKind.Error)} error "
            + $"| {passed[ProtocolCaseKind.Request]}, {passed[ProtocolCaseKind.Response]} and {passed[ProtocolCaseKind.Error]} pass; "
            + $"{omitted.Count} request cases are left out |",
            page,
            StringComparison.Ordinal);
        Assert.All(omitted, test => Assert.Contains($"`{test.Id}`", page, StringComparison.Ordinal));
        Assert.All(omitted, test => Assert.Contains($"`{test.Shape.Id.Name}`", page, StringComparison.Ordinal));
    }

    private static Task RunAsync(ProtocolService service, ProtocolCase test) => test.Kind switch
    {
        ProtocolCaseKind.Request => RequestAsync(service, test),
        ProtocolCaseKind.Response => ResponseAsync(service, test),
        _ => ErrorAsync(service, test),
    };

    private static async Task RequestAsync(ProtocolService service, ProtocolCase test)
    {
        var handler = new CannedHandler(HttpStatusCode.OK, [], "{}");
        var client = service.CreateClient(handler, new Uri($"https://{test.Text("host") ?? "example.com"}"));
        await ProtocolService.CallAsync(client, test.Shape.Id.Name, Request(service, (OperationShape)test.Shape, test.Params));

        Assert.Equal(test.Text("method"), handler.Method);
        Assert.Equal(test.Text("uri"), handler.Path);
        foreach (var (name, value) in test.Headers)
        {
            Assert.Equal(value, handler.Headers.GetValueOrDefault(name));
        }

        Assert.All(test.Names("requireHeaders"), name => Assert.Contains(name, handler.Headers));
        Assert.All(test.Names("forbidHeaders"), name => Assert.DoesNotContain(name, handler.Headers));
        if (test.Text("body") is { } body)
        {
            Assert.True(
                JsonElement.DeepEquals(JsonElement.Parse(body), JsonElement.Parse(handler.Body)),
                $"expected {body}, sent {handler.Body}");
        }
    }

    private static async Task ResponseAsync(ProtocolService service, ProtocolCase test)
    {
        var operation = (OperationShape)test.Shape;
        var response = await CallAsync(service, test, operation);
        if (operation.Output != Prelude.Unit)
        {
            new ParamsComparison(service.Model).Structure(service.Model.Get<StructureShape>(operation.Output), test.Params, response, "$");
        }
    }

    private static async Task ErrorAsync(ProtocolService service, ProtocolCase test)
    {
        var operation = service.Model.Shapes.OfType<OperationShape>().First(operation => operation.Errors.Contains(test.Shape.Id));
        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => CallAsync(service, test, operation));
        Assert.Equal(service.Type(CSharpNames.Type(test.Shape)), exception.GetType());
        Assert.Equal(test.Node.GetProperty("code").GetInt32(), (int)exception.StatusCode!);
        var shape = (StructureShape)test.Shape;
        var message = shape.Members.FirstOrDefault(member => member.Name.Equals("message", StringComparison.OrdinalIgnoreCase));
        if (message is not null && test.Params.TryGetProperty(message.Name, out var text))
        {
            Assert.Equal(text.GetString(), exception.Message);
        }

        var rest = shape with { Members = [.. shape.Members.Where(member => member != message)] };
        new ParamsComparison(service.Model).Structure(rest, test.Params, exception, "$");
    }

    private static Task<object> CallAsync(ProtocolService service, ProtocolCase test, OperationShape operation)
    {
        var handler = new CannedHandler((HttpStatusCode)test.Node.GetProperty("code").GetInt32(), test.Headers, test.Text("body") ?? "");
        var client = service.CreateClient(handler, new Uri("https://example.com"));
        var request = new Params(service.Model, service.Type).Minimal(OperationSymbols.Request(service.Model, operation));
        return ProtocolService.CallAsync(client, operation.Id.Name, request);
    }

    private static object Request(ProtocolService service, OperationShape operation, JsonElement parameters) =>
        new Params(service.Model, service.Type).Structure(
            service.Model.Get<StructureShape>(operation.Input), OperationSymbols.Request(service.Model, operation), parameters);

    /// <summary>Keeps what was sent and answers what the case says.</summary>
    private sealed class CannedHandler(HttpStatusCode status, IEnumerable<(string Name, string Value)> headers, string body)
        : HttpMessageHandler
    {
        public string? Method { get; private set; }

        public string? Path { get; private set; }

        public string Body { get; private set; } = "";

        public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Method = request.Method.Method;
            Path = request.RequestUri!.PathAndQuery;
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            Headers["Content-Length"] = string.Create(CultureInfo.InvariantCulture, $"{request.Content.Headers.ContentLength}");
            foreach (var header in request.Headers.NonValidated.Concat(request.Content.Headers.NonValidated))
            {
                Headers[header.Key] = header.Value.ToString();
            }

            var response = new HttpResponseMessage(status)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
                RequestMessage = request,
            };
            foreach (var (name, value) in headers)
            {
                if (!response.Headers.TryAddWithoutValidation(name, value))
                {
                    response.Content.Headers.TryAddWithoutValidation(name, value);
                }
            }

            return response;
        }
    }
}
