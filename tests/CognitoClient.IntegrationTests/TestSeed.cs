using System.Globalization;
using System.Numerics;

namespace CognitoClient.IntegrationTests;

/// <summary>The numbers that decide what random tests do, from the environment or fixed.</summary>
internal static class TestSeed
{
    /// <summary>The seed: <c>COGNITOCLIENT_TEST_SEED</c>, or else a fixed one.</summary>
    public static int Value { get; } = Number("COGNITOCLIENT_TEST_SEED", 20261123);

    /// <summary>A positive number from an environment variable.</summary>
    public static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : otherwise;

    /// <summary>A random source of its own for the parts of a run, so that each part can be run again alone.</summary>
    public static Random Random(int part, int step = 0) => new(Mix(Mix(Value, part), step));

    private static int Mix(int seed, int part) => unchecked((int)BitOperations.Crc32C((uint)seed * 2654435761u, (uint)part + 0x9E3779B9u));
}
