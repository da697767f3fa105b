using System.Text;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates C# names. They are as similar to the names of the service as possible, because users search for those.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed",
        "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "field", "value",
    ];

    /// <summary>The names of variables in generated readers and writers.</summary>
    private static readonly HashSet<string> Taken = ["input", "output", "error", "builder", "printer"];

    /// <summary>Returns the name from a customization or, if there is none, the name of the shape.</summary>
    public static string Type(Shape shape) => shape.Traits.GetString(Trait.Name) ?? Capitalize(shape.Id.Name);

    /// <summary>Converts the first letter to uppercase: <c>KMSKeyID</c> does not change.</summary>
    public static string Property(string member) => Capitalize(member);

    /// <summary>Converts to camel case: <c>KMSKeyID</c> to <c>kmsKeyID</c>, <c>UserPoolId</c> to <c>userPoolId</c>.</summary>
    public static string Local(string property)
    {
        var upper = property.TakeWhile(char.IsUpper).Count();
        var lowered = upper <= 1 || upper == property.Length ? upper : upper - 1;
        var name = property[..lowered].ToLowerInvariant() + property[lowered..];
        return Keywords.Contains(name) ? $"@{name}" : Taken.Contains(name) ? $"{name}Value" : name;
    }

    /// <summary>
    /// Converts an enumeration value to Pascal case: <c>SMS_MFA</c> to <c>SmsMfa</c>, <c>client_credentials</c> to
    /// <c>ClientCredentials</c>. An underscore between digits remains, as in <c>V1_0</c>.
    /// </summary>
    public static string EnumValue(string member)
    {
        var name = new StringBuilder();
        foreach (var part in member.Split('_', '-', '.', ':', ' ').Where(part => part.Length > 0))
        {
            if (name.Length > 0 && char.IsDigit(name[^1]) && char.IsDigit(part[0]))
            {
                name.Append('_');
            }

            name.Append(Capitalize(part.Any(char.IsLower) ? part : part.ToLowerInvariant()));
        }

        if (name.Length == 0 || char.IsDigit(name[0]))
        {
            name.Insert(0, "Value");
        }

        return name.ToString();
    }

    /// <summary>Converts the SDK ID of a service: <c>Cognito Identity Provider</c> to <c>CognitoIdentityProvider</c>.</summary>
    public static string Service(string sdkId) => string.Concat(sdkId
        .Split(' ', '-')
        .Where(word => word.Length > 0)
        .Select(word => Capitalize(word.All(char.IsUpper) ? word.ToLowerInvariant() : word)));

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
