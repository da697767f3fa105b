using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CognitoClient.ArchitectureTests;

/// <summary>Verifies that the path of a call in <c>docs/architecture.md</c> consists of a few small files.</summary>
public partial class PathOfACallTests
{
    private const string Source = "src/CognitoClient";
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs/architecture.md"));
    private static readonly string[] Steps = [.. Step().Matches(Page).Select(match => match.Groups["file"].Value)];

    [Fact]
    public void Steps_OnThePage_AreAtMostFifteenFilesThatExist()
    {
        Assert.InRange(Steps.Length, 10, 15);
        Assert.All(Steps, file => Assert.True(File.Exists(Repository.PathTo($"{Source}/{file}")), file));
    }

    [Fact]
    public void Values_OnThePage_ExistByThatName()
    {
        var names = Values();

        Assert.InRange(names.Length, 5, 20);
        Assert.All(names, name => Assert.NotNull(FileOf(name)));
    }

    [Fact]
    public void Types_OfStepsAndValues_HaveAtMostTwelveMembersExceptConstructors()
    {
        var violations = from type in Declarations().OfType<TypeDeclarationSyntax>()
                       let count = Members(type)
                       where count > 12
                       select $"{type.Identifier}: {count} members";

        Assert.Equal("", string.Join('\n', violations));
    }

    [Fact]
    public void Methods_OfStepsAndValues_HaveAtMostFortyLines()
    {
        var violations = from method in Declarations().OfType<BaseMethodDeclarationSyntax>()
                       let span = method.GetLocation().GetLineSpan()
                       let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
                       where lines > 40
                       select $"{span.Path}({span.StartLinePosition.Line + 1}): {lines} lines";

        Assert.Equal("", string.Join('\n', violations));
    }

    private static int Members(TypeDeclarationSyntax type) => type.Members
        .Where(member => member is not ConstructorDeclarationSyntax)
        .Sum(member => member is FieldDeclarationSyntax field ? field.Declaration.Variables.Count : 1);

    // Generated lists have one line for each operation.
    private static IEnumerable<Microsoft.CodeAnalysis.SyntaxNode> Declarations() => Steps
        .Where(step => !step.EndsWith(".g.cs", StringComparison.Ordinal))
        .Select(step => Repository.PathTo($"{Source}/{step}"))
        .Concat(Values().Select(FileOf).OfType<string>())
        .Distinct()
        .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file).GetRoot().DescendantNodes());

    private static string[] Values() =>
        [.. Step().Matches(Page).SelectMany(match => Name().Matches(match.Groups["values"].Value)).Select(match => match.Groups[1].Value)];

    private static string? FileOf(string type) =>
        Directory.EnumerateFiles(Repository.PathTo(Source), $"{type}.cs", SearchOption.AllDirectories).FirstOrDefault();

    [GeneratedRegex(@"^\| \d+ \| `(?<file>[^`]+)` \|[^|]*\|(?<values>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();
}
