using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>A property in one line: <c>required</c>, type, <c>?</c>, name, how it is set, <c>obsolete</c>.</summary>
internal static class MemberSignature
{
    /// <summary>
    /// What the model asks for: <c>required</c> where requests hold the type and must have the member; never null where it is required, or
    /// where it is a list or map of a type that only answers hold; else nullable.
    /// </summary>
    public static string Expected(WireShape structure, WireMember member)
    {
        var model = WireModel.Instance;
        var sent = model.Sent.Contains(structure.Name);
        var target = model.Target(member);
        var nullable = !member.Required && (sent || target.Kind is not (WireKind.List or WireKind.Map));
        var required = member.Required && sent ? "required " : "";
        var obsolete = member.Deprecated ? " obsolete" : "";
        return $"{required}{Type(target)}{(nullable ? "?" : "")} {member.Property} {{ get; init; }}{obsolete}";
    }

    public static string Of(PropertyInfo property)
    {
        var nullability = new NullabilityInfoContext().Create(property);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var required = property.GetCustomAttribute<RequiredMemberAttribute>() is null ? "" : "required ";
        var obsolete = property.GetCustomAttribute<ObsoleteAttribute>() is null ? "" : " obsolete";
        var nullable = nullability.ReadState == NullabilityState.Nullable ? "?" : "";
        return $"{required}{Type(type)}{nullable} {property.Name} {{ get; {Setter(property)} }}{obsolete}";
    }

    private static string Setter(PropertyInfo property)
    {
        var modifiers = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers() ?? [];
        return property.SetMethod is { IsPublic: true } ? modifiers.Contains(typeof(IsExternalInit)) ? "init;" : "set;" : "";
    }

    private static string Type(WireShape shape) => shape.Kind switch
    {
        WireKind.List => $"IReadOnlyList<{Element(shape)}>",
        WireKind.Map => $"IReadOnlyDictionary<String, {Element(shape)}>",
        WireKind.String => nameof(String),
        WireKind.Integer => nameof(Int32),
        WireKind.Long => nameof(Int64),
        WireKind.Boolean => nameof(Boolean),
        WireKind.Timestamp => nameof(DateTimeOffset),
        WireKind.Blob => "ReadOnlyMemory<Byte>",
        WireKind.Document => nameof(JsonElement),
        _ => shape.Name,
    };

    private static string Element(WireShape collection) => Type(WireModel.Instance.Target(collection.Element!));

    private static string Type(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(Type))}>"
        : type.Name;
}
