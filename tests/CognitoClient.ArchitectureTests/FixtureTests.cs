using CognitoClient.ArchitectureTests.Folders;

namespace CognitoClient.ArchitectureTests;

/// <summary>
/// Finds violations in small projects: one with a hidden dependency in nearly every folder, one without violations, and one that cannot
/// be read.
/// </summary>
public sealed class FixtureTests
{
    [Fact]
    public void Violations_HiddenDependencies_AllAreFound() => Assert.Equal(
        """
        The folder Internal/Unlisted is not on the page.
        The page lists Internal/Missing, which the project lacks.
        Upward: Internal/Added -> Top: ListExtensions in Internal/Added/Adding.cs:6
        Upward: Internal/Attributed -> Top: MarkAttribute in Internal/Attributed/Marked.cs:3
        Upward: Internal/Awaited -> Top: AwaitExtensions in Internal/Awaited/Waiting.cs:5
        Upward: Internal/Child -> Top: Owner in Internal/Child/Namesake.cs:6
        Upward: Internal/Converted -> Top: Amount in Internal/Converted/Conversion.cs:7
        Upward: Internal/Created -> Top: Part in Internal/Created/Creation.cs:7
        Upward: Internal/Deconstructed -> Top: DeconstructionExtensions in Internal/Deconstructed/Deconstruction.cs:7
        Upward: Internal/Extended -> Top: TextExtensions in Internal/Extended/Extending.cs:6
        Upward: Internal/Generated -> Top: Base in Internal/Generated/Widget.g.cs:4
        Upward: Internal/Generic -> Top: Part in Internal/Generic/Counting.cs:7
        Upward: Internal/Inferred -> Top: Owner in Internal/Inferred/Inference.cs:9
        Upward: Internal/Inferred -> Top: Part in Internal/Inferred/Inference.cs:10
        Upward: Internal/Looped -> Top: LoopExtensions in Internal/Looped/Looping.cs:8
        Upward: Internal/Right -> Internal/Left: LeftHand in Internal/Right/RightHand.cs:8
        Upward: Internal/Source -> Top: Amount in Internal/Source/Debt.cs:3
        Upward: Internal/Source -> Top: Owner in Internal/Source/Source.cs:6
        Upward: Internal/Source -> Top: Part in Internal/Source/Source.cs:8
        Cycle: Internal/Left, Internal/Right
        Internal type in Api: Concealed in Api/Concealed.cs:3
        Public type in Internal/Exposing: Exposed in Internal/Exposing/Exposed.cs:3
        Public type in Internal/Exposing: Shared in Internal/Exposing/Shared.cs:6
        """,
        Violations(
            "Hidden",
            "Top", "Api", "Internal/Exposing", "Internal/Missing", "Internal/Child", "Internal/Inferred", "Internal/Extended",
            "Internal/Converted", "Internal/Created", "Internal/Generic", "Internal/Generated", "Internal/Looped", "Internal/Awaited",
            "Internal/Added", "Internal/Deconstructed", "Internal/Attributed", "Internal/Left", "Internal/Right", "Internal/Source"));

    [Fact]
    public void Violations_CleanProject_AreNone() => Assert.Equal("", Violations("Clean", "Api", "Parts", "Internal/Engine"));

    [Fact]
    public void Violations_NameThatIsNotFound_Throws()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Violations("Broken", "Internal"));

        Assert.Equal("Unresolved:\nNowhere in Internal/Lost.cs:5", exception.Message);
    }

    private static string Violations(string project, params string[] folders)
    {
        var sources = SourceTree.Read(Path.Combine(AppContext.BaseDirectory, "Fixture", project));
        return string.Join('\n', new Layers(folders).FindViolations(sources, separatesPublic: true));
    }
}
