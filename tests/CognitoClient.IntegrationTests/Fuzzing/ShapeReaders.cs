using System.Text.Json;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.IntegrationTests.Fuzzing;

/// <summary>A way to read a body as a shape; returns whether it could be read.</summary>
internal delegate bool ReadBody(byte[] body);

/// <summary>The reader of one generated record, by both ways that lead to it, and valid JSON to start from.</summary>
internal sealed record ShapeReaders(string Shape, IReadOnlyList<byte[]> Valid, ReadBody Runtime, ReadBody Serializer)
{
    /// <summary>All records, in the model's order.</summary>
    public static IReadOnlyList<ShapeReaders> All { get; } = [.. WireModel.Instance.Structures.Select(Create)];

    private static ShapeReaders Create(WireShape shape)
    {
        var type = PlannedObject.TypeOf(shape.Name);
        return new(
            shape.Name,
            [ValuePlan.Full(shape).ToUtf8(), ValuePlan.RequiredOnly(shape).ToUtf8()],
            Delegate(nameof(BodyReaders.ReadWithRuntime), type),
            Delegate(nameof(BodyReaders.ReadWithSerializer), type));
    }

    private static ReadBody Delegate(string method, Type type) =>
        typeof(BodyReaders).GetMethod(method)!.MakeGenericMethod(type).CreateDelegate<ReadBody>();
}

/// <summary>The ways to read a body as a shape, for shapes that are known by their types alone.</summary>
internal static class BodyReaders
{
    public static bool ReadWithRuntime<T>(byte[] body)
        where T : class, IJsonShape<T> => BodyReader.TryRead<T>(body, out _, out _);

    public static bool ReadWithSerializer<T>(byte[] body)
        where T : class, IJsonShape<T>
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
