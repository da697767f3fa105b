using System.Buffers;
using System.Text;
using System.Text.Json;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Writes and reads shapes that applications store as strings.</summary>
internal static class SavedJson
{
    public static string Write(IJsonShape shape)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ShapeJson.Write(shape, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">The string was not produced by <see cref="Write"/>. The message does not quote it.</exception>
    public static T Read<T>(string serialized, string what)
        where T : IJsonShape<T>
    {
        ArgumentNullException.ThrowIfNull(serialized);
        try
        {
            var input = new JsonInput(Encoding.UTF8.GetBytes(serialized));
            var shape = T.Read(ref input);
            input.End();
            return shape;
        }
        catch (JsonException)
        {
            throw new FormatException($"The string is not {what} that was serialized.");
        }
    }
}
