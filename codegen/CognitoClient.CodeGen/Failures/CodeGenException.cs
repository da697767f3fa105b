namespace CognitoClient.CodeGen.Failures;

/// <summary>The exception thrown when the model or the command line is invalid. It contains all faults.</summary>
internal sealed class CodeGenException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
