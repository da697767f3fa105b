using System.Reflection;
using System.Text.Json;
using CognitoClient.CodeGen.Emit;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Tests.Protocol;

/// <summary>A Smithy protocol-test model, generated, compiled and ready to be called.</summary>
internal sealed class ProtocolService
{
    private readonly Assembly _assembly;

    private ProtocolService(
        SmithyModel model,
        ServiceSymbol symbol,
        Assembly assembly,
        IReadOnlyList<ProtocolCase> cases,
        IReadOnlyList<string> omitted)
    {
        Model = model;
        Symbol = symbol;
        _assembly = assembly;
        Cases = cases;
        Omitted = omitted;
    }

    public SmithyModel Model { get; }

    public ServiceSymbol Symbol { get; }

    /// <summary>The cases for clients, those of omitted operations included.</summary>
    public IReadOnlyList<ProtocolCase> Cases { get; }

    /// <summary>The operations that the generator refused by name.</summary>
    public IReadOnlyList<string> Omitted { get; }

    public static ProtocolService Load(string modelText, string @namespace)
    {
        var names = new ServiceNames(@namespace, @namespace + ".Model", "CognitoIdentityProviderException");
        var omitted = Refused(modelText, names);
        var model = ModelReader.Read(modelText, Overlay(omitted));
        var symbol = SymbolBuilder.Build(model, names);
        var assembly = Compiler.Compile([.. ServiceEmitter.Emit(symbol), HandWrittenHalf(symbol)]);
        return new ProtocolService(model, symbol, assembly, ProtocolCase.ReadAll(model), omitted);
    }

    public Type Type(string name) => _assembly.GetType($"{Symbol.ModelNamespace}.{name}", throwOnError: true)!;

    public object CreateClient(HttpMessageHandler handler, Uri endpoint) =>
        Activator.CreateInstance(_assembly.GetType($"{Symbol.Namespace}.{Symbol.Client}", throwOnError: true)!, handler, endpoint)!;

    /// <summary>Calls an operation and returns its response.</summary>
    public static async Task<object> CallAsync(object client, string operation, object request)
    {
        var task = (Task)client.GetType().GetMethod($"{operation}Async")!.Invoke(client, [request, TestContext.Current.CancellationToken])!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    /// <summary>What the generator says of the whole model: operations that it cannot generate, and nothing else.</summary>
    private static List<string> Refused(string modelText, ServiceNames names)
    {
        var exception = Assert.Throws<CodeGenException>(() => SymbolBuilder.Build(ModelReader.Read(modelText), names));
        return [.. exception.Faults.Select(fault => fault[..fault.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)];
    }

    private static string Overlay(IEnumerable<string> omitted) => JsonSerializer.Serialize(new
    {
        smithy = "2.0",
        shapes = omitted.ToDictionary(
            id => id, _ => new { type = "apply", traits = new Dictionary<string, object> { [Trait.Omitted] = new { } } }),
    });

    private static SourceFile HandWrittenHalf(ServiceSymbol symbol) => new("Client.cs", $$"""
        #nullable enable
        namespace {{symbol.Namespace}};

        public sealed partial class {{symbol.Client}}
        {
            private readonly CognitoClient.Internal.Calls.OperationInvoker _invoker;

            public {{symbol.Client}}(System.Net.Http.HttpMessageHandler handler, System.Uri endpoint)
            {
                CognitoClient.Internal.Endpoints.EndpointResolver.TryResolve("us-east-1", endpoint, false, false, out var uri, out _);
                var settings = new CognitoClient.Internal.Settings.ClientSettings
                {
                    Endpoint = uri!,
                    Region = "us-east-1",
                    Credentials = CognitoClient.AwsCredentialsProviders.Anonymous,
                    Timeout = TimeSpan.FromSeconds(100),
                    AttemptTimeout = TimeSpan.FromSeconds(30),
                    MaxAttempts = 1,
                    UserAgent = "protocol-tests",
                    PaginatorUserAgent = "protocol-tests",
                };
                _invoker = new(
                    new System.Net.Http.HttpMessageInvoker(handler),
                    {{symbol.Name}}Service.Description,
                    settings,
                    new CognitoClient.Internal.Signing.EndpointClock(settings.TimeProvider, settings.Logger),
                    new CognitoClient.Internal.Http.ClientLifetime(key: null));
            }
        }
        """);
}
