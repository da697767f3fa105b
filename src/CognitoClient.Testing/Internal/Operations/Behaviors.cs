using CognitoClient.Testing.Internal.Operations.Tokens;

namespace CognitoClient.Testing.Internal.Operations;

/// <summary>The table of all operations that the in-memory user pools have.</summary>
internal static class Behaviors
{
    public static BehaviorTable Create()
    {
        var table = new BehaviorTable();
        TokenOperations.AddTo(table);
        return table;
    }
}
