using System.Text.Json;
using CognitoClient.Tests;

namespace CognitoClient.IntegrationTests.SignIn;

/// <summary>Conformance vectors, as <see cref="SharedFiles"/> finds them.</summary>
internal static class SharedVectors
{
    public static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllBytes(SharedFiles.Require($"vectors/{name}")));
}
