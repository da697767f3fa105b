namespace CognitoClient.CodeGen.Model;

/// <summary>
/// The IDs of the supported traits. The generator rejects models with traits that are neither here nor in <see cref="IgnoredTraits"/>,
/// because it must not ignore what it does not support.
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
    public const string Title = "smithy.api#title";
    public const string AwsService = "aws.api#service";
    public const string SigV4 = "aws.auth#sigv4";
    public const string AwsJson10 = "aws.protocols#awsJson1_0";
    public const string AwsJson11 = "aws.protocols#awsJson1_1";

    /// <summary>Our trait for services: the service applies <c>default</c> values; the client neither sends nor assumes them.</summary>
    public const string ServiceSideDefaults = "cognitoclient.codegen#serviceSideDefaults";

    /// <summary>Our trait for operations: the operation is omitted from the client.</summary>
    public const string Omitted = "cognitoclient.codegen#omitted";

    /// <summary>Our trait for shapes: the name in C#, if the shape's own name conflicts with an imported name.</summary>
    public const string Name = "cognitoclient.codegen#name";

    /// <summary>Our trait for services: the URL of the reference page of an operation, with the placeholder <c>{operation}</c>.</summary>
    public const string Reference = "cognitoclient.codegen#reference";

    /// <summary>Our trait for operations: the conditions under which the operation returns its errors, by the name of the error.</summary>
    public const string Errors = "cognitoclient.codegen#errors";

    /// <summary>
    /// Our trait for errors: templates for the condition under which operations return the error, by authorization (<c>signed</c>,
    /// <c>accessToken</c>, <c>public</c> or <c>any</c>).
    /// </summary>
    public const string Condition = "cognitoclient.codegen#condition";

    /// <summary>Our trait for services and operations: the words for the placeholders in templates.</summary>
    public const string Words = "cognitoclient.codegen#words";

    /// <summary>
    /// Our trait for services: what the client implements by hand (<c>protocol</c>, <c>endpointPrefix</c>, <c>signingName</c>,
    /// <c>endpointRules</c>). Models that differ are rejected.
    /// </summary>
    public const string Runtime = "cognitoclient.codegen#runtime";
}
