namespace CognitoClient.Internal.Shapes;

/// <summary>Keeps the keys of maps out of error messages.</summary>
/// <remarks>
/// Member names are those of the model, but keys are data and can be personal. When an exception passes the reader of a map, the reader
/// records the depth of the map's keys in the exception. Successful reads record nothing.
/// </remarks>
internal static class MapKeys
{
    private static readonly object Key = new();

    /// <summary>Records the depth of a map in an exception. Used as an exception filter, and always returns false.</summary>
    public static bool Hide(Exception exception, int depth)
    {
        if (exception.Data[Key] is not HashSet<int> depths)
        {
            exception.Data[Key] = depths = [];
        }

        depths.Add(depth);
        return false;
    }

    /// <summary>Determines whether the names in the object at a depth are keys of a map.</summary>
    public static bool AreHidden(Exception exception, int depth) => exception.Data[Key] is HashSet<int> depths && depths.Contains(depth);
}
