using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Emit;

namespace CognitoClient.CodeGen.Tests.Documentation;

/// <summary>Compiles every C# snippet of the documentation as a reader would paste it, and checks that what it links to is there.</summary>
public partial class SnippetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("README.md", 10)]
    [InlineData("docs/options.md", 2)]
    [InlineData("docs/call-options.md", 1)]
    [InlineData("docs/failures.md", 2)]
    [InlineData("docs/json.md", 2)]
    [InlineData("docs/observability.md", 4)]
    [InlineData("docs/sign-in.md", 10)]
    [InlineData("docs/testing.md", 11)]
    [InlineData("src/CognitoClient.Testing/README.md", 3)]
    [InlineData("docs/user-import.md", 1)]
    public void Snippets_OfPage_Compile(string page, int atLeast)
    {
        var snippets = Snippet().Matches(Read(page)).Select(match => match.Groups["code"].Value).ToList();
        output.WriteLine($"{page}: {snippets.Count} snippets");
        Assert.True(snippets.Count >= atLeast, $"{page} has {snippets.Count} snippets.");
        Compiler.Compile(snippets.Select((code, index) => new SourceFile($"{page}#{index + 1}", Wrap(code, index))).Append(Surroundings));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("samples/README.md")]
    [InlineData("samples/WebApi/README.md")]
    [InlineData("src/CognitoClient.Testing/README.md")]
    [InlineData("benchmarks/README.md")]
    [InlineData("docs/options.md")]
    [InlineData("docs/call-options.md")]
    [InlineData("docs/failures.md")]
    [InlineData("docs/json.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/conformance.md")]
    [InlineData("docs/observability.md")]
    [InlineData("docs/sign-in.md")]
    [InlineData("docs/srp.md")]
    [InlineData("docs/testing.md")]
    [InlineData("docs/user-import.md")]
    [InlineData("docs/changes-since-first-builds.md")]
    public void Links_OfPage_LeadSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(TestModel.Repository.File(page))!;
        Assert.All(
            Link().Matches(Read(page)),
            match => Assert.True(Path.Exists(Path.Combine(folder, match.Groups["path"].Value)), $"{page}: {match.Value}"));
    }

    private static string Read(string page) => File.ReadAllText(TestModel.Repository.File(page)).ReplaceLineEndings("\n");

    private static string Wrap(string code, int index)
    {
        if (code.StartsWith("sealed class", StringComparison.Ordinal))
        {
            return $"#nullable enable\nusing CognitoClient;\n{code}";
        }

        var client = code.Contains("var client =", StringComparison.Ordinal) ? "" : "CognitoIdentityProviderClient client, ";
        var signIn = code.Contains("var signIn =", StringComparison.Ordinal) ? "" : "CognitoSignIn signIn, ";
        var services = code.Contains("var services =", StringComparison.Ordinal) ? "" : "IServiceCollection services, ";
        return $$"""
            #nullable enable
            #pragma warning disable CS1998
            using CognitoClient;
            using CognitoClient.Authentication;
            using CognitoClient.Model;
            using CognitoClient.Testing;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;
            using OpenTelemetry.Trace;
            using Polly;
            using Polly.CircuitBreaker;
            using Serilog;
            using System.Buffers.Text;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Http;
            using System.Text.Json;
            using Xunit;

            internal static class Snippet{{index}}
            {
                internal static async Task RunAsync(
                    {{client}}{{signIn}}{{services}}Protector protector,
                    Dictionary<string, string> cookies,
                    IConfiguration configuration,
                    Builder builder,
                    Microsoft.Extensions.Logging.ILoggerFactory loggerFactory,
                    string clientId,
                    string password,
                    string? savedToken)
                {
            {{code}}
                }

                private static string Ask(string question) => question;

                private static void ShowQrCode(string text) => Console.WriteLine(text);

                private static ICognitoSession? CurrentSession(IServiceProvider provider) => provider.GetService<ICognitoSession>();
            }
            """;
    }

    private static SourceFile Surroundings { get; } = new("Surroundings.cs", """
        #nullable enable
        internal sealed class TracingHandler : System.Net.Http.DelegatingHandler;

        internal sealed class Protector
        {
            public string Protect(string text) => text;

            public string Unprotect(string text) => text;
        }

        internal sealed class CacheSessionStore : CognitoClient.Authentication.ICognitoSessionStore
        {
            public ValueTask<CognitoClient.Authentication.SignInTokens?> GetAsync(
                string key, CancellationToken cancellationToken) => default;

            public ValueTask SetAsync(
                string key, CognitoClient.Authentication.SignInTokens tokens, CancellationToken cancellationToken) => default;

            public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => default;
        }

        internal sealed record Builder(
            Microsoft.Extensions.DependencyInjection.IServiceCollection Services,
            Microsoft.Extensions.Configuration.IConfiguration Configuration);
        """);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\]\((?<path>(?!https?:|#)[^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
