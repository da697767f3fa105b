using System.Text.Json;
using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Provides the words for sentences about an operation.</summary>
internal sealed class OperationWords(SmithyModel model, ServiceShape service)
{
    private const int MostParameters = 4;

    private const string AccessToken = "AccessToken";

    private readonly string _signingName = service.Traits.Get(Trait.SigV4)?.GetProperty("name").GetString() ?? "";

    public OperationAccess Access(OperationShape operation)
    {
        var schemes = operation.Traits.Get(Trait.Auth) ?? service.Traits.Get(Trait.Auth);
        var isSigned = schemes is { } list ? list.GetArrayLength() > 0 : service.Traits.Has(Trait.SigV4);
        var members = Members(operation);
        return operation.Traits.Has(Trait.OptionalAuth) || !isSigned
            ? !members.Contains(AccessToken) ? OperationAccess.Public
                : members.Contains("Session") ? OperationAccess.Session : OperationAccess.AccessToken
            : OperationAccess.Signed;
    }

    /// <summary>Returns the IAM permission for a signed operation, such as <c>cognito-idp:ListUsers</c>.</summary>
    public string Permission(OperationShape operation) => $"{_signingName}:{operation.Id.Name}";

    /// <summary>Returns the resources in the request, such as <c>the user pool or the group</c>.</summary>
    public string Resources(OperationShape operation)
    {
        var names = Names("resources");
        return XmlText.Join(
            [.. Members(operation).Where(names.ContainsKey).Select(member => names[member]).Order(UserPoolFirst)], "or");
    }

    /// <summary>Returns the values in the request, such as <c>the user pool ID or the username</c>.</summary>
    public string Parameters(OperationShape operation)
    {
        var names = Names("parameters");
        var members = Members(operation);
        return members.Count > MostParameters
            ? "a member of the request"
            : XmlText.Join([.. members.Select(member => names.GetValueOrDefault(member, $"`{member}`")).Order(UserPoolFirst)], "or");
    }

    /// <summary>Returns true if a value in the request has a range.</summary>
    public bool HasRange(OperationShape operation) => Structure(operation).Any(member => model.Has(member, Trait.Range));

    /// <summary>Returns the word of the operation for a placeholder, or null if there is none.</summary>
    public static string? Word(OperationShape operation, string name) => List(operation, name) switch
    {
        [] => null,
        var words => XmlText.Join(words, "or"),
    };

    public static IReadOnlyList<string> List(OperationShape operation, string name)
    {
        if (operation.Traits.Get(Trait.Words) is not { } words || !words.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : [value.GetString()!];
    }

    private static readonly Comparer<string> UserPoolFirst =
        Comparer<string>.Create((one, other) => IsUserPool(other).CompareTo(IsUserPool(one)));

    private static bool IsUserPool(string name) => name.StartsWith("the user pool", StringComparison.Ordinal);

    private Dictionary<string, string> Names(string kind) =>
        service.Traits.Get(Trait.Words) is { } words && words.TryGetProperty(kind, out var names)
            ? names.EnumerateObject().ToDictionary(name => name.Name, name => name.Value.GetString()!)
            : [];

    private List<string> Members(OperationShape operation) => [.. Structure(operation).Select(member => member.Name)];

    private IReadOnlyList<MemberShape> Structure(OperationShape operation) =>
        (model.Get(operation.Input) as StructureShape)?.Members ?? [];
}

/// <summary>Specifies how the caller of an operation is authorized.</summary>
internal enum OperationAccess
{
    /// <summary>By an AWS signature.</summary>
    Signed,

    /// <summary>By the access token of a user.</summary>
    AccessToken,

    /// <summary>By the access token of a user or the session of a sign-in.</summary>
    Session,

    /// <summary>By a secret in the request, or not at all.</summary>
    Public,
}
