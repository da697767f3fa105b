using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CognitoClient.Internal.Text;

namespace CognitoClient.Testing.Internal.Checks;

/// <summary>Checks the names of operations that tests pass, because a misspelled name would never match a call.</summary>
internal static class OperationNames
{
    private static readonly FrozenSet<string> All =
        CognitoIdentityProviderOperations.All.Select(operation => operation.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The name is null, empty, or not that of an operation.</exception>
    public static void ThrowIfUnknown(string operation, [CallerArgumentExpression(nameof(operation))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(operation, parameter);
        if (!All.Contains(operation))
        {
            var remedy = NearestName.Find(operation, All) is { } nearest ? $" Did you mean {nearest}?" : "";
            throw new ArgumentException($"'{operation}' is not an operation of Amazon Cognito user pools.{remedy}", parameter);
        }
    }
}
