namespace CognitoClient.ArchitectureTests;

/// <summary>Rules for every C# file of the repository.</summary>
public class HouseRuleTests
{
    private static readonly string[] Folders = ["src", "codegen", "tests", "benchmarks", "samples"];

    [Fact]
    public void Files_WrittenByHand_HaveAtMost300Lines() => AssertNone(
        from file in Files()
        where !file.EndsWith(".g.cs", StringComparison.Ordinal)
        let lines = File.ReadLines(file).Count()
        where lines > 300
        select $"{Name(file)}: {lines} lines");

    [Fact]
    public void Lines_OfEveryFile_HaveAtMost140Columns() => AssertNone(
        from file in Files()
        from line in File.ReadLines(file).Index()
        where line.Item.Length > 140
        select $"{Name(file)}:{line.Index + 1}: {line.Item.Length} columns");

    [Fact]
    public void Usings_OfEveryFile_AreSorted() => AssertNone(
        from file in Files()
        let usings = File.ReadLines(file).Where(IsUsing).Select(line => line.TrimEnd(';')).ToList()
        where !usings.SequenceEqual(usings.OrderBy(line => !IsOfSystem(line)).ThenBy(line => line, StringComparer.Ordinal))
        select Name(file));

    [Theory]
    [InlineData("Helper")]
    [InlineData("Util")]
    [InlineData("Manager")]
    public void Types_AreNotNamedLikeADrawer(string suffix) => AssertNone(
        from file in Files()
        where Path.GetFileNameWithoutExtension(file).EndsWith(suffix, StringComparison.Ordinal)
        select Name(file));

    private static void AssertNone(IEnumerable<string> violations) =>
        Assert.Equal("", string.Join('\n', violations.Order(StringComparer.Ordinal)));

    private static bool IsUsing(string line) =>
        line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal);

    private static bool IsOfSystem(string line) => line is "using System" || line.StartsWith("using System.", StringComparison.Ordinal);

    private static string Name(string file) => Path.GetRelativePath(Repository.Root, file);

    private static IEnumerable<string> Files() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !Name(file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
