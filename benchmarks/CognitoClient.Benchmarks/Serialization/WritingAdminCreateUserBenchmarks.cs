using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>A new user with five attributes, one of which is not ASCII.</summary>
[MemoryDiagnoser]
public class WritingAdminCreateUserBenchmarks() : RequestWritingBenchmarks<AdminCreateUserRequest>(new()
{
    UserPoolId = "us-east-1_EXAMPLE",
    Username = "jane.doe@example.com",
    UserAttributes =
    [
        new() { Name = "email", Value = "jane.doe@example.com" },
        new() { Name = "email_verified", Value = "true" },
        new() { Name = "phone_number", Value = "+15555550100" },
        new() { Name = "name", Value = "Zoë Doe" },
        new() { Name = "custom:tenant", Value = "a1b2c3d4-5678-90ab-cdef-EXAMPLE11111" },
    ],
    TemporaryPassword = "Example-1!",
    MessageAction = MessageActionType.Suppress,
    DesiredDeliveryMediums = [DeliveryMediumType.Email],
})
{
    protected override void Write(Utf8JsonWriter writer, AdminCreateUserRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("UserPoolId"u8, request.UserPoolId);
        writer.WriteString("Username"u8, request.Username);
        Attributes(writer, "UserAttributes"u8, request.UserAttributes);
        Attributes(writer, "ValidationData"u8, request.ValidationData);
        writer.Member("TemporaryPassword"u8, request.TemporaryPassword);
        writer.Member("ForceAliasCreation"u8, request.ForceAliasCreation);
        writer.Enum("MessageAction"u8, request.MessageAction);
        writer.Enums("DesiredDeliveryMediums"u8, request.DesiredDeliveryMediums);
        writer.Strings("ClientMetadata"u8, request.ClientMetadata);
        writer.WriteEndObject();
    }

    private static void Attributes(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<AttributeType>? attributes)
    {
        if (attributes is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        for (var i = 0; i < attributes.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("Name"u8, attributes[i].Name);
            writer.Member("Value"u8, attributes[i].Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
