using CognitoClient.Serialization;

namespace CognitoClient.Internal.Http;

/// <summary>Writes a request's JSON form.</summary>
internal static class RequestBody
{
    [ThreadStatic]
    private static byte[]? _idle;

    /// <summary>The request's bytes, in an array of its own: a handler may hold it longer than the call lasts.</summary>
    /// <exception cref="ArgumentException">A required member is null.</exception>
    public static byte[] Write<TRequest>(TRequest request)
        where TRequest : class, IJsonShape<TRequest>
    {
        var output = new JsonOutput(_idle);

        // A collection of the application's may make a call of its own while it is enumerated.
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
