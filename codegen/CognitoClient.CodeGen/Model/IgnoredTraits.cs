namespace CognitoClient.CodeGen.Model;

/// <summary>
/// The known traits that do not concern a client. This is the only such list: the generator rejects traits that are neither in it nor in
/// <see cref="Trait"/>.
/// </summary>
internal static class IgnoredTraits
{
    /// <summary>The IDs, each with true if an import keeps the trait in the model in the repository.</summary>
    private static readonly Dictionary<string, bool> Ids = new(StringComparer.Ordinal)
    {
        // HTTP bindings and names in other formats, which the awsJson protocols ignore.
        ["smithy.api#cors"] = false,
        ["smithy.api#hostLabel"] = true,
        ["smithy.api#httpError"] = true,
        ["smithy.api#httpHeader"] = true,
        ["smithy.api#jsonName"] = true,
        ["smithy.api#mediaType"] = true,
        ["smithy.api#xmlNamespace"] = true,
        ["smithy.protocols#rpcv2Cbor"] = false,

        // Statements about the service that do not change requests or responses.
        ["smithy.api#idempotent"] = true,
        ["smithy.api#output"] = true,
        ["smithy.api#readonly"] = true,
        ["smithy.api#uniqueItems"] = true,

        // Texts, examples and tests.
        ["smithy.api#examples"] = false,
        ["smithy.api#externalDocumentation"] = false,
        ["smithy.api#suppress"] = false,
        ["smithy.api#tags"] = true,
        ["smithy.test#httpRequestTests"] = true,
        ["smithy.test#httpResponseTests"] = true,
        ["smithy.test#smokeTests"] = false,

        // The import compares the endpoint rules with those that the client implements.
        ["smithy.rules#endpointBdd"] = false,
        ["smithy.rules#endpointRuleSet"] = false,
        ["smithy.rules#endpointTests"] = false,

        // Descriptions for IAM and CloudFormation.
        ["aws.api#arn"] = false,
        ["aws.api#controlPlane"] = false,
        ["aws.api#dataPlane"] = false,
        ["aws.api#tagEnabled"] = false,
        ["aws.api#taggable"] = false,
        ["aws.cloudformation#cfnResource"] = false,
        ["aws.iam#actionName"] = false,
        ["aws.iam#actionPermissionDescription"] = false,
        ["aws.iam#conditionKeys"] = false,
        ["aws.iam#defineConditionKeys"] = false,
        ["aws.iam#iamAction"] = false,
        ["aws.iam#requiredActions"] = false,
        ["aws.iam#supportedPrincipalTypes"] = false,
    };

    public static bool Contains(string id) => Ids.ContainsKey(id);

    /// <summary>Returns true if an import removes the trait, because it is long or not about the service's interface.</summary>
    public static bool IsRemovedByImport(string id) => id == Trait.Documentation || (Ids.TryGetValue(id, out var isKept) && !isKept);
}
