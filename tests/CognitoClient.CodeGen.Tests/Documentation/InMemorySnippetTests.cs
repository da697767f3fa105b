using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Emit;

namespace CognitoClient.CodeGen.Tests.Documentation;

/// <summary>Runs every C# snippet of the documentation that uses in-memory user pools. None of them needs a server.</summary>
public partial class InMemorySnippetTests
{
    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/testing.md", 9)]
    [InlineData("src/CognitoClient.Testing/README.md", 2)]
    public async Task Snippets_OfPage_Run(string page, int atLeast)
    {
        var text = File.ReadAllText(TestModel.Repository.File(page)).ReplaceLineEndings("\n");
        var snippets = Snippet().Matches(text).Select(match => match.Groups["code"].Value)
            .Where(code => code.Contains("new InMemoryCognito(", StringComparison.Ordinal)).ToList();
        Assert.True(snippets.Count >= atLeast, $"{page} has {snippets.Count} snippets that use in-memory user pools.");

        var assembly = Compiler.Compile(snippets.Select((code, index) => new SourceFile($"{page}#{index + 1}", Wrap(code, index))));

        for (var index = 0; index < snippets.Count; index++)
        {
            await (Task)assembly.GetType($"Snippet{index}")!.GetMethod("RunAsync")!.Invoke(null, null)!;
        }
    }

    private static string Wrap(string code, int index) => $$"""
        #nullable enable
        #pragma warning disable CS1998, CS8019
        using CognitoClient;
        using CognitoClient.Authentication;
        using CognitoClient.Model;
        using CognitoClient.Testing;
        using Microsoft.Extensions.DependencyInjection;
        using System.Linq;
        using System.Net.Http;
        using Xunit;

        public static class Snippet{{index}}
        {
            public static async Task RunAsync()
            {
        {{code}}
            }
        }
        """;

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
