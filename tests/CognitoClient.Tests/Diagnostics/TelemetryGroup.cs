namespace CognitoClient.Tests.Diagnostics;

/// <summary>Listeners hear the whole process, so what listens, and what must not be heard, runs alone.</summary>
[CollectionDefinition(nameof(TelemetryGroup), DisableParallelization = true)]
public sealed class TelemetryGroup;
