using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Benchmarks.Floor;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>What System.Text.Json's source generation makes of the same types, with the service's timestamps.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(EpochSeconds)], GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(FloorUsersPage))]
internal sealed partial class UsersContext : JsonSerializerContext;

/// <summary>Timestamps as awsJson1_1 has them.</summary>
internal sealed class EpochSeconds : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(reader.GetDouble() * 1000));

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds() / 1000m);
}
