using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>The standard attributes.</summary>
internal static class StandardSchema
{
    /// <summary>The attributes, in the order of the service.</summary>
    // FACTS-SERVER-config 3 [R].
    public static IReadOnlyList<SchemaAttributeType> Attributes { get; } =
    [
        Text("profile"),
        Text("address"),
        Text("birthdate", "10", "10"),
        Text("gender"),
        Text("preferred_username"),
        Attribute("updated_at", AttributeDataType.Number) with { NumberAttributeConstraints = new() { MinValue = "0" } },
        Text("website"),
        Text("picture"),
        Attribute("identities", AttributeDataType.String) with { StringAttributeConstraints = new() },
        Text("sub", "1") with { Mutable = false, Required = true },
        Text("phone_number"),
        Attribute("phone_number_verified", AttributeDataType.Boolean),
        Text("zoneinfo"),
        Text("locale"),
        Text("email"),
        Attribute("email_verified", AttributeDataType.Boolean),
        Text("given_name"),
        Text("family_name"),
        Text("middle_name"),
        Text("name"),
        Text("nickname"),
    ];

    public static bool Contains(string name) => Attributes.Any(attribute => attribute.Name == name);

    private static SchemaAttributeType Text(string name, string min = "0", string max = "2048") =>
        Attribute(name, AttributeDataType.String) with { StringAttributeConstraints = new() { MinLength = min, MaxLength = max } };

    private static SchemaAttributeType Attribute(string name, AttributeDataType type) => new()
    {
        Name = name,
        AttributeDataType = type,
        DeveloperOnlyAttribute = false,
        Mutable = true,
        Required = false,
    };
}
