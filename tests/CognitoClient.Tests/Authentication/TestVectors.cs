using System.Text.Json;

namespace CognitoClient.Tests.Authentication;

/// <summary>Vectors that the repository carries.</summary>
internal static class TestVectors
{
    public static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", file)));
}
