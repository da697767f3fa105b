namespace CognitoClient.IntegrationTests;

/// <summary>Tests that measure the whole process or keep it busy: they run alone, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "alone";
}
