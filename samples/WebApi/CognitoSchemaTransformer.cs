using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CognitoClient.Model;
using CognitoClient.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WebApi;

/// <summary>
/// Describes requests, responses and enumerations of the client in OpenAPI documents. Without it, their schemas are empty because they have
/// JSON converters of their own.
/// </summary>
internal sealed class CognitoSchemaTransformer : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.Namespace != typeof(SignUpRequest).Namespace)
        {
            return;
        }

        if (type.IsValueType)
        {
            DescribeEnumeration(schema, type);
        }
        else if (typeof(IJsonShape).IsAssignableFrom(type))
        {
            await DescribeRecordAsync(schema, type, context, cancellationToken);
        }
    }

    /// <summary>The known values, or any other string.</summary>
    private static void DescribeEnumeration(OpenApiSchema schema, Type type)
    {
        var values = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type)
            .Select(property => (JsonNode)property.GetValue(null)!.ToString()!);
        schema.AnyOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. values] },
            new OpenApiSchema { Type = JsonSchemaType.String },
        ];
    }

    private static async Task DescribeRecordAsync(
        OpenApiSchema schema, Type type, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Properties = new Dictionary<string, IOpenApiSchema>();
        schema.Required = new HashSet<string>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name;
            schema.Properties[name] = await SchemaOfAsync(property.PropertyType, context, cancellationToken);
            if (property.IsDefined(typeof(RequiredMemberAttribute)))
            {
                schema.Required.Add(name);
            }
        }
    }

    private static async Task<IOpenApiSchema> SchemaOfAsync(
        Type type, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateTimeOffset))
        {
            return new OpenApiSchema { Type = JsonSchemaType.Number, Description = "Seconds since 1970." };
        }

        var elements = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return elements == typeof(IReadOnlyList<>)
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = await SchemaOfAsync(type.GenericTypeArguments[0], context, cancellationToken),
            }
            : elements == typeof(IReadOnlyDictionary<,>)
                ? new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalProperties = await SchemaOfAsync(type.GenericTypeArguments[1], context, cancellationToken),
                }
                : await context.GetOrCreateSchemaAsync(type, null, cancellationToken);
    }
}
