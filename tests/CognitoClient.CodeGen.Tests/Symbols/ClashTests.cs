using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CognitoClient.CodeGen.Tests.Symbols;

/// <summary>That no type of the model is called as a type that most projects see anyway, so that a name would be ambiguous.</summary>
public class ClashTests
{
    /// <summary>The implicit usings of libraries, web applications and workers, and what is often used beside them.</summary>
    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading",
        "System.Threading.Tasks", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
        "System.Net", "System.Security.Claims", "System.Text", "System.Text.Json", "System.Text.Json.Serialization",
        "Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Authentication.Cookies", "Microsoft.AspNetCore.Authorization",
        "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Http.HttpResults", "Microsoft.AspNetCore.Identity",
        "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Mvc.RazorPages", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.SignalR",
        "Microsoft.Extensions.Caching.Distributed", "Microsoft.Extensions.Caching.Memory", "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Options",
    ];

    [Fact]
    public void Cognito_NamesOfTypes_AreNotThoseOfTheFrameworks()
    {
        var known = NamesOfTheFrameworks();
        Assert.Contains("LogLevel", known);

        var service = TestModel.Cognito;
        var names = service.Records.Select(record => record.Name)
            .Concat(service.Enums.Select(type => type.Name)).Concat(service.Errors.Select(error => error.Name));

        Assert.Equal([], names.Where(known.Contains));
    }

    private static HashSet<string> NamesOfTheFrameworks()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var web = new DirectoryInfo(Path.Combine(runtime.Parent!.Parent!.FullName, "Microsoft.AspNetCore.App")).GetDirectories()
            .MaxBy(folder => Version.TryParse(folder.Name, out var version) ? version : new Version())!;
        var references = new[] { runtime, web }.SelectMany(folder => folder.GetFiles("*.dll")).Where(IsManaged)
            .DistinctBy(file => file.Name).Select(file => MetadataReference.CreateFromFile(file.FullName));
        var root = CSharpCompilation.Create("Frameworks", [], references).GlobalNamespace;
        return
        [
            .. Namespaces.Select(name => Find(root, name)).SelectMany(found => found.GetTypeMembers())
                .Where(type => type is { DeclaredAccessibility: Accessibility.Public, Arity: 0 }).Select(type => type.Name),
        ];
    }

    private static INamespaceSymbol Find(INamespaceSymbol root, string name) => name.Split('.').Aggregate(
        root, (found, part) => found.GetNamespaceMembers().Single(inner => inner.Name == part));

    private static bool IsManaged(FileInfo file) =>
        file.Name.StartsWith("System.", StringComparison.Ordinal) || file.Name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
