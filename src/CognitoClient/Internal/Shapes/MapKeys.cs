namespace CognitoClient.Internal.Shapes;

/// <summary>
/// Keeps the keys of maps out of texts about what cannot be read: members have the model's names, but keys are data and may be personal.
/// A map's reader notes on a passing exception at which depth its keys stand; nothing is kept while all is well.
/// </summary>
internal static class MapKeys
{
    private static readonly object Key = new();

    /// <summary>An exception filter that notes the depth of a map and lets the exception pass.</summary>
    public static bool Hide(Exception exception, int depth)
    {
        if (exception.Data[Key] is not HashSet<int> depths)
        {
            exception.Data[Key] = depths = [];
        }

        depths.Add(depth);
        return false;
    }

    /// <summary>Whether the names in an object at a depth are keys of a map.</summary>
    public static bool AreHidden(Exception exception, int depth) => exception.Data[Key] is HashSet<int> depths && depths.Contains(depth);
}
