namespace CognitoClient.ArchitectureTests.Folders;

/// <summary>One folder uses a type of another.</summary>
/// <param name="From">The folder that uses.</param>
/// <param name="To">The folder that is used.</param>
/// <param name="Type">The type that is used.</param>
/// <param name="Place">The first place where it is used, as file and line.</param>
internal sealed record Dependency(string From, string To, string Type, string Place)
{
    public override string ToString() => $"{From} -> {To}: {Type} in {Place}";
}
