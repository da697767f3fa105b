using System.Text.Json;

namespace CognitoClient.Tests.Authentication;

/// <summary>Vectors that the repository carries.</summary>
internal static class TestVectors
{
    public static JsonElement Read(string file) =>
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", file)));

    /// <summary>A text at the top of a file.</summary>
    public static string ReadText(string file, string name) => Read(file).GetProperty(name).GetString()!;
}
