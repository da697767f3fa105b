namespace CognitoClient.CodeGen.Symbols;

/// <summary>Finds names that are invalid in C#, or that hide members of every object.</summary>
internal static class Collisions
{
    private static readonly HashSet<string> OfObjects =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize"];
    private static readonly HashSet<string> OfRecords = [.. OfObjects, "EqualityContract", "PrintMembers", "Clone"];
    private static readonly HashSet<string> OfEnums = [.. OfRecords, "Value", "Read", "Create"];

    private static readonly HashSet<string> OfExceptions =
    [
        .. OfObjects, "Message", "Data", "HelpLink", "HResult", "InnerException", "Source", "StackTrace", "TargetSite", "GetBaseException",
        "Operation", "StatusCode", "ErrorCode", "RequestId", "ExtendedRequestId", "Attempts", "RetryQuotaExhausted", "MayHaveSucceeded",
        "Complete", "Read",
    ];

    public static IEnumerable<string> In(ServiceSymbol service) =>
    [
        .. Doubles($"namespace {service.ModelNamespace}", TypeNames(service)),
        .. service.Records.SelectMany(record => Members(record.Name, record.Members.Select(member => member.Property), OfRecords)),
        .. service.Unions.SelectMany(union =>
            Members(union.Name, union.Members.Select(member => member.Property), [.. OfRecords, "Unknown"])),
        .. service.Enums.SelectMany(type => Members(type.Name, type.Values.Select(value => value.Property), OfEnums)),
        .. service.Errors.SelectMany(error => Members(error.Name, error.Members.Select(member => member.Property), OfExceptions)),
    ];

    private static IEnumerable<string> TypeNames(ServiceSymbol service) =>
    [
        .. service.Records.Select(s => s.Name),
        .. service.Unions.Select(s => s.Name),
        .. service.Enums.Select(s => s.Name),
        .. service.Errors.Select(s => s.Name),
    ];

    private static IEnumerable<string> Members(string type, IEnumerable<string> names, HashSet<string> taken)
    {
        var all = names.ToList();
        return
        [
            .. Doubles(type, all),
            .. all.Where(name => taken.Contains(name) || name == type).Select(name => $"{type}.{name}: the name is taken in C#."),
        ];
    }

    private static IEnumerable<string> Doubles(string scope, IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{scope}: {group.Count()} things would be called {group.Key}.");
}
