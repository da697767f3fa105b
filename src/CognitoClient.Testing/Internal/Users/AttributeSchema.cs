using System.Globalization;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>Checks attributes of users against the schema of the user pool.</summary>
internal static class AttributeSchema
{
    /// <summary>Checks the attributes of a new user.</summary>
    /// <param name="pool">The user pool.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="requireAll">True if every required attribute must have a value.</param>
    public static void CheckNew(UserPool pool, IReadOnlyCollection<AttributeType> attributes, bool requireAll)
    {
        var faults = attributes.Select(attribute => Fault(pool, attribute, isNewUser: true)).OfType<string>().ToList();
        if (faults.Count == 0 && requireAll)
        {
            faults.AddRange(Missing(
                pool, name => attributes.Any(attribute => attribute.Name == name && !string.IsNullOrEmpty(attribute.Value))));
        }

        ThrowIfAny(faults);
        CheckFormats(attributes);
    }

    /// <summary>Checks changes of attributes of a user.</summary>
    public static void CheckChange(UserPool pool, User user, IReadOnlyCollection<AttributeType> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Fault(pool, attribute, isNewUser: false) is { } fault)
            {
                throw new InvalidParameterException(fault);
            }

            if (Find(pool, attribute.Name) is { Mutable: false })
            {
                // FACTS-SERVER 6 [W].
                throw new InvalidParameterException($"user.{attribute.Name}: Attribute cannot be updated.");
            }
        }

        // FACTS-SERVER-config 6 [A].
        ThrowIfAny(Missing(pool, name => attributes.LastOrDefault(attribute => attribute.Name == name) is { } change
            ? !string.IsNullOrEmpty(change.Value)
            : user.Attributes.ContainsKey(name)));
        CheckFormats(attributes);
    }

    /// <summary>Checks the names of attributes that are to be removed.</summary>
    public static void CheckRemoval(UserPool pool, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            switch (Find(pool, name))
            {
                case null:
                    throw new InvalidParameterException(UserRules.UnknownAttribute(name));
                case { Mutable: false }:
                    throw new InvalidParameterException($"user.{name}: Attribute cannot be updated.");
                case { Required: true }:
                    throw new InvalidParameterException($"Attributes did not conform to the schema: {UserRules.Required(name)}");
            }
        }
    }

    public static SchemaAttributeType? Find(UserPool pool, string name) =>
        pool.Settings.SchemaAttributes.FirstOrDefault(attribute => attribute.Name == name);

    private static IEnumerable<string> Missing(UserPool pool, Func<string, bool> hasValue) => pool.Settings.SchemaAttributes
        .Where(attribute => attribute is { Required: true, Name: not "sub" } && !hasValue(attribute.Name!))
        .Select(attribute => UserRules.Required(attribute.Name!));

    private static void ThrowIfAny(IEnumerable<string> faults)
    {
        // FACTS-SERVER 6 [W].
        if (string.Join(' ', faults) is { Length: > 0 } text)
        {
            throw new InvalidParameterException($"Attributes did not conform to the schema: {text}");
        }
    }

    private static void CheckFormats(IEnumerable<AttributeType> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (!string.IsNullOrEmpty(attribute.Value))
            {
                AttributeFormats.Check(attribute.Name, attribute.Value);
            }
        }
    }

    private static string? Fault(UserPool pool, AttributeType attribute, bool isNewUser)
    {
        var name = attribute.Name;
        if (Find(pool, name) is not { } schema)
        {
            return name.Contains("custom:", StringComparison.Ordinal)
                ? UserRules.UnknownCustomAttribute(name, isNewUser)
                : UserRules.UnknownAttribute(name);
        }

        if (isNewUser && name == "sub")
        {
            return "user.sub: Attribute cannot be updated.";
        }

        return string.IsNullOrEmpty(attribute.Value) ? null : Fault(schema, name, attribute.Value);
    }

    private static string? Fault(SchemaAttributeType schema, string name, string value)
    {
        var type = schema.AttributeDataType ?? AttributeDataType.String;
        if (type == AttributeDataType.Number)
        {
            return Number(value) is { } number
                ? NumberFault(schema.NumberAttributeConstraints, name, number)
                : UserRules.WrongType(name, type);
        }

        if (type == AttributeDataType.Boolean)
        {
            return bool.TryParse(value, out _) ? null : UserRules.WrongType(name, type);
        }

        if (type == AttributeDataType.Datetime)
        {
            return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _) || Number(value) is not null
                ? null
                : UserRules.WrongType(name, type);
        }

        return LengthFault(schema.StringAttributeConstraints, name, value.Length);
    }

    private static string? LengthFault(StringAttributeConstraintsType? constraints, string name, int length)
    {
        if (int.TryParse(constraints?.MinLength, CultureInfo.InvariantCulture, out var min) && length < min)
        {
            return UserRules.TooShort(name, min);
        }

        return int.TryParse(constraints?.MaxLength, CultureInfo.InvariantCulture, out var max) && length > max
            ? UserRules.TooLong(name, max)
            : null;
    }

    private static string? NumberFault(NumberAttributeConstraintsType? constraints, string name, decimal number)
    {
        if (number < Number(constraints?.MinValue))
        {
            return UserRules.TooSmall(name, constraints!.MinValue!);
        }

        return number > Number(constraints?.MaxValue) ? UserRules.TooLarge(name, constraints!.MaxValue!) : null;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
