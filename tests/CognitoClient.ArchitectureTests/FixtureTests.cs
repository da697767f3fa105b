using CognitoClient.ArchitectureTests.Folders;

namespace CognitoClient.ArchitectureTests;

/// <summary>Arrows that are easy to miss, in sources that are no part of the product.</summary>
public class FixtureTests
{
    private static readonly SourceTree Sources = SourceTree.Read(Path.Combine(AppContext.BaseDirectory, "Fixture"));
    private static readonly Floors Order = new(["Upper", "Middle", "Lower", "Lower/Internal"]);
    private static readonly string[] Offences = [.. Order.FindOffences(Sources, separatesPublic: true)];

    [Theory]
    [InlineData("a parent namespace's type, without a using", "Lower", "Upper: Shop", "ParentNamespace.cs")]
    [InlineData("a type that is only inferred", "Lower", "Upper: Receipt", "Inferred.cs")]
    [InlineData("an extension method", "Lower", "Upper: Shop", "ExtensionMethod.cs")]
    [InlineData("an implicit conversion", "Lower", "Upper: Receipt", "Conversion.cs")]
    [InlineData("a base type in generated code", "Lower", "Upper: Counter", "Part.g.cs")]
    public void Arrow_UpwardAndHidden_IsFound(string kind, string from, string to, string file)
    {
        var found = ArrowFinder.Find(SourceTree.Read(Sources.Root, path => Path.GetFileName(path) == file || !path.Contains("Lower", StringComparison.Ordinal)
            || path.EndsWith("Cashier.cs", StringComparison.Ordinal)));

        Assert.True(found.Any(arrow => arrow.From == from && $"{arrow.To}: {arrow.Type}" == to), $"{kind}: {string.Join('\n', found)}");
    }

    [Fact]
    public void Offences_OfTheWholeFixture_AreToldWithFolderTypeAndPlace()
    {
        Assert.Contains(Offences, offence => offence.StartsWith("Upward: Lower -> Upper: Shop in Lower/", StringComparison.Ordinal));
        Assert.Contains(Offences, offence => offence.StartsWith("Upward: Lower/Internal -> Upper: Receipt in Lower/Internal/Cashier.cs:", StringComparison.Ordinal));
        Assert.Contains("Internal type in Lower: Hidden in Lower/Hidden.cs:3", Offences);
        Assert.Contains("Public type in Lower/Internal: Shown in Lower/Internal/Shown.cs:3", Offences);
    }

    [Fact]
    public void Order_ThatFitsTheArrows_PassesAndOneThatDoesNotFails()
    {
        var sources = SourceTree.Read(Sources.Root, path => !path.Contains("Lower", StringComparison.Ordinal));

        Assert.Empty(new Floors(["Upper", "Middle"]).FindOffences(sources, separatesPublic: true));
        Assert.StartsWith("Upward: Upper -> Middle: Goods", Assert.Single(new Floors(["Middle", "Upper"]).FindOffences(sources, separatesPublic: true)));
    }

    [Fact]
    public void Folders_OfPageAndTree_MustBeTheSame() => Assert.Equal(
        ["The folder Middle is not on the page.", "The page lists Elsewhere, which the project lacks."],
        new Floors(["Upper", "Lower", "Lower/Internal", "Elsewhere"]).FindOffences(Sources, separatesPublic: false)
            .Where(offence => !offence.StartsWith("Upward", StringComparison.Ordinal)));
}
