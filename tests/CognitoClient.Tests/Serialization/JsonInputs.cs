using System.Text;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

/// <summary>Texts for <see cref="JsonInput"/>, each within other bytes, so that reading too far is found out.</summary>
internal static class JsonInputs
{
    /// <summary>Reads one value from a text to its end.</summary>
    public static T Read<T>(string json, ReadValue<T> read) => Read(Encoding.UTF8.GetBytes(json), read);

    /// <summary>Reads one value from a text to its end.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json, ReadValue<T> read)
    {
        var input = new JsonInput(Within(json));
        var value = read(ref input);
        input.End();
        return value;
    }

    /// <summary>That both readers make the same of a text, whatever it is and in whichever way it is read.</summary>
    public static void AssertAsFramework(ReadOnlySpan<byte> json)
    {
        foreach (var walk in JsonWalk.All)
        {
            AssertAsFramework(walk, json);
        }
    }

    /// <summary>That both readers make the same of a text.</summary>
    public static void AssertAsFramework(JsonWalk walk, ReadOnlySpan<byte> json)
    {
        var expected = walk.ByFramework(json);
        var actual = walk.ByInput(Within(json));
        if (expected != actual)
        {
            Assert.Equal((walk, Latin1(json), expected), (walk, Latin1(json), actual));
        }
    }

    private static string Latin1(ReadOnlySpan<byte> json) => Encoding.Latin1.GetString(json);

    /// <summary>The text with bytes on both sides that would end or prolong what is read.</summary>
    private static ReadOnlySpan<byte> Within(ReadOnlySpan<byte> json)
    {
        var start = json.Length % 16;
        var buffer = new byte[start + json.Length + 16];
        buffer.AsSpan().Fill((byte)'"');
        json.CopyTo(buffer.AsSpan(start));
        return buffer.AsSpan(start, json.Length);
    }
}
