using CognitoClient.Serialization;

namespace CognitoClient.Internal.Http;

/// <summary>Writes requests as JSON.</summary>
internal static class RequestBody
{
    [ThreadStatic]
    private static byte[]? _idle;

    /// <summary>Returns the request as bytes in a new array, which a handler may keep longer than the call.</summary>
    /// <exception cref="ArgumentException">A required member is null.</exception>
    public static byte[] Write<TRequest>(TRequest request)
        where TRequest : class, IJsonShape<TRequest>
    {
        var output = new JsonOutput(_idle);

        // A collection of the application may make another call while it is enumerated.
        _idle = null;
        try
        {
            request.Write(ref output);
            return output.ToArray();
        }
        finally
        {
            _idle = output.Release();
        }
    }
}
