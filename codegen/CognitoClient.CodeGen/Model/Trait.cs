namespace CognitoClient.CodeGen.Model;

/// <summary>
/// The traits that the generator knows. Any other trait in a model is a fault: what is not understood must not be skipped.
/// </summary>
internal static class Trait
{
    public const string Auth = "smithy.api#auth";
    public const string ClientOptional = "smithy.api#clientOptional";
    public const string Default = "smithy.api#default";
    public const string Deprecated = "smithy.api#deprecated";
    public const string Documentation = "smithy.api#documentation";
    public const string Endpoint = "smithy.api#endpoint";
    public const string EnumValue = "smithy.api#enumValue";
    public const string Error = "smithy.api#error";
    public const string Input = "smithy.api#input";
    public const string Length = "smithy.api#length";
    public const string OptionalAuth = "smithy.api#optionalAuth";
    public const string Paginated = "smithy.api#paginated";
    public const string Pattern = "smithy.api#pattern";
    public const string Range = "smithy.api#range";
    public const string RequestCompression = "smithy.api#requestCompression";
    public const string Required = "smithy.api#required";
    public const string Sensitive = "smithy.api#sensitive";
    public const string Sparse = "smithy.api#sparse";
    public const string TimestampFormat = "smithy.api#timestampFormat";
    public const string AwsService = "aws.api#service";
    public const string SigV4 = "aws.auth#sigv4";
    public const string AwsJson10 = "aws.protocols#awsJson1_0";
    public const string AwsJson11 = "aws.protocols#awsJson1_1";

    /// <summary>Ours, on a service: <c>default</c> values are the service's business; the client neither sends nor assumes them.</summary>
    public const string ServiceSideDefaults = "cognitoclient.codegen#serviceSideDefaults";

    /// <summary>Ours, on an operation: leave it out of the client.</summary>
    public const string Omitted = "cognitoclient.codegen#omitted";

    /// <summary>Ours, on a shape: its name in C#, where its own clashes with a name that projects import by default.</summary>
    public const string Name = "cognitoclient.codegen#name";

    private static readonly HashSet<string> Understood =
    [
        Auth, ClientOptional, Default, Deprecated, Documentation, Endpoint, EnumValue, Error, Input, Length, OptionalAuth, Paginated,
        Pattern, Range, RequestCompression, Required, Sensitive, Sparse, TimestampFormat, AwsService, SigV4, AwsJson10, AwsJson11,
        ServiceSideDefaults, Omitted, Name,
    ];

    /// <summary>
    /// Known to mean nothing to an awsJson client: HTTP bindings are ignored by these protocols, the rest is for servers and documents.
    /// </summary>
    private static readonly HashSet<string> WithoutEffect =
    [
        "smithy.api#output", "smithy.api#httpError", "smithy.api#httpHeader", "smithy.api#hostLabel", "smithy.api#idempotent",
        "smithy.api#readonly", "smithy.api#jsonName", "smithy.api#mediaType", "smithy.api#tags", "smithy.api#title",
        "smithy.api#uniqueItems", "smithy.api#xmlNamespace", "smithy.test#httpRequestTests", "smithy.test#httpResponseTests",
    ];

    public static bool IsKnown(string id) => Understood.Contains(id) || WithoutEffect.Contains(id);
}
