using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CognitoClient.Internal.Operations;

namespace CognitoClient.Testing.Internal.Wire;

/// <summary>What the URL and the headers of a request say: the operation, the region, whether it is signed.</summary>
internal sealed partial record RequestTarget(string? Target, string Region, bool IsSigned)
{
    private static readonly FrozenDictionary<string, OperationDescriptor> Operations =
        CognitoIdentityProviderOperations.All.ToFrozenDictionary(operation => operation.Target, StringComparer.Ordinal);

    /// <summary>The name of the operation, or the target if it is unknown.</summary>
    public string OperationName => TryFind(out var operation) ? operation.Name : Target ?? "";

    public static RequestTarget Of(HttpRequestMessage request, string defaultRegion)
    {
        var authorization = Header(request, "Authorization");
        return new RequestTarget(
            Header(request, "X-Amz-Target"),
            RegionOfHost(request.RequestUri?.Host) ?? RegionOfScope(authorization) ?? defaultRegion,
            authorization?.StartsWith("AWS4-HMAC-SHA256 ", StringComparison.Ordinal) is true);
    }

    public OperationDescriptor GetOperation() => TryFind(out var operation) ? operation : throw Errors.UnknownOperation(Target);

    /// <summary>Throws the service's error for an operation that must be signed. The signature itself is not checked.</summary>
    public void ThrowIfNotSigned(OperationDescriptor operation)
    {
        if (operation.Auth == OperationAuth.SigV4 && !IsSigned)
        {
            throw Errors.MissingAuthenticationToken();
        }
    }

    private bool TryFind([NotNullWhen(true)] out OperationDescriptor? operation)
    {
        operation = null;
        return Target is not null && Operations.TryGetValue(Target, out operation);
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? values.First() : null;

    private static string? RegionOfHost(string? host) =>
        host is not null && Host().Match(host) is { Success: true } match ? match.Groups[1].Value : null;

    private static string? RegionOfScope(string? authorization) =>
        authorization is not null && Scope().Match(authorization) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^cognito-idp(?:-fips)?\.([a-z0-9-]+)\.")]
    private static partial Regex Host();

    [GeneratedRegex(@"Credential=[^/]+/\d{8}/([a-z0-9-]+)/")]
    private static partial Regex Scope();
}
