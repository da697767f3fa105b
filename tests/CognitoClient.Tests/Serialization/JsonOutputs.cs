using System.Text;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

internal delegate void Writing(ref JsonOutput output);

/// <summary>Outputs for tests.</summary>
internal static class JsonOutputs
{
    /// <summary>What a test writes.</summary>
    public static string Write(Writing write)
    {
        // The smallest that the pool takes back, so that most values meet a buffer that is full.
        var output = new JsonOutput(new byte[16]);
        write(ref output);
        var json = Encoding.UTF8.GetString(output.Written.Span);
        output.Release();
        return json;
    }
}
