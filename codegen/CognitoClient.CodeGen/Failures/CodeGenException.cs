namespace CognitoClient.CodeGen.Failures;

/// <summary>The model or the command line is not what the generator can work with; every culprit is named at once.</summary>
internal sealed class CodeGenException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
