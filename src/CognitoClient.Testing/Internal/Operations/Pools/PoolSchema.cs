using System.Globalization;
using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Builds the schema of a user pool.</summary>
internal static class PoolSchema
{
    // FACTS-SERVER 2 [A].
    private const int MaxLength = 2048;

    /// <summary>Returns the standard attributes, as the request changes them, and the custom ones.</summary>
    public static IReadOnlyList<SchemaAttributeType> Create(IReadOnlyList<SchemaAttributeType> declared)
    {
        var schema = StandardSchema.Attributes.ToList();
        foreach (var attribute in declared)
        {
            var index = schema.FindIndex(standard => standard.Name == attribute.Name);
            if (index >= 0)
            {
                schema[index] = Standard(schema[index], attribute);
            }
        }

        return Add(schema, declared.Where(attribute => !StandardSchema.Contains(attribute.Name ?? "")));
    }

    /// <summary>Adds custom attributes to a schema.</summary>
    public static IReadOnlyList<SchemaAttributeType> Add(
        IReadOnlyList<SchemaAttributeType> schema, IEnumerable<SchemaAttributeType> attributes)
    {
        var result = schema.ToList();
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            var custom = Custom(attribute);
            if (!added.Add(custom.Name!))
            {
                // FACTS-SERVER-config 21 [R].
                throw new InvalidParameterException(
                    $"Duplicate custom attribute names {custom.Name} are not allowed in a user pool schema.");
            }

            if (result.Any(existing => existing.Name == custom.Name))
            {
                // FACTS-SERVER 3 [E].
                throw new InvalidParameterException($"{custom.Name}: Existing attribute already has name {custom.Name}.");
            }

            result.Add(custom);
        }

        return result;
    }

    private static SchemaAttributeType Standard(SchemaAttributeType standard, SchemaAttributeType declared)
    {
        if ((declared.AttributeDataType is { } type && type != standard.AttributeDataType) || declared.DeveloperOnlyAttribute is true)
        {
            // FACTS-SERVER-config 21 [R].
            throw new InvalidParameterException(
                "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute " + standard.Name);
        }

        var attribute = standard with
        {
            Mutable = declared.Mutable ?? standard.Mutable,
            Required = declared.Required ?? standard.Required,
            StringAttributeConstraints = declared.StringAttributeConstraints ?? standard.StringAttributeConstraints,
            NumberAttributeConstraints = declared.NumberAttributeConstraints ?? standard.NumberAttributeConstraints,
        };
        CheckRanges(attribute);
        return attribute;
    }

    private static SchemaAttributeType Custom(SchemaAttributeType declared)
    {
        var prefix = declared.DeveloperOnlyAttribute is true ? "dev:custom:" : "custom:";
        var type = declared.AttributeDataType ?? AttributeDataType.String;
        if (declared.Required is true)
        {
            // FACTS-SERVER-config 21 [R].
            throw new InvalidParameterException("Required custom attributes are not supported currently.");
        }

        var attribute = new SchemaAttributeType
        {
            Name = prefix + declared.Name,
            AttributeDataType = type,
            DeveloperOnlyAttribute = declared.DeveloperOnlyAttribute ?? false,
            Mutable = declared.Mutable ?? false,
            Required = false,
            StringAttributeConstraints = type == AttributeDataType.String ? declared.StringAttributeConstraints ?? new() : null,
            NumberAttributeConstraints = type == AttributeDataType.Number ? declared.NumberAttributeConstraints ?? new() : null,
        };
        CheckRanges(attribute);
        return attribute;
    }

    // FACTS-SERVER-config 21 [R].
    private static void CheckRanges(SchemaAttributeType attribute)
    {
        if (IsReversed(attribute.NumberAttributeConstraints?.MinValue, attribute.NumberAttributeConstraints?.MaxValue))
        {
            throw new InvalidParameterException($"Attribute {attribute.Name} cannot have a max value smaller than it's min value");
        }

        if (IsReversed(attribute.StringAttributeConstraints?.MinLength, attribute.StringAttributeConstraints?.MaxLength))
        {
            throw new InvalidParameterException($"Attribute {attribute.Name} cannot have a max length shorter than it's min length");
        }

        if (Number(attribute.StringAttributeConstraints?.MaxLength) > MaxLength
            || Number(attribute.StringAttributeConstraints?.MinLength) > MaxLength)
        {
            // FACTS-SERVER 3 [E].
            throw new InvalidParameterException($"user.{attribute.Name}: String attributes cannot have a length of more than 2048");
        }
    }

    private static bool IsReversed(string? min, string? max) => Number(min) > Number(max);

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
