namespace CognitoClient.Testing.Internal.Rules;

/// <summary>Messages about tags that are not certain.</summary>
internal static class TagRules
{
    // FACTS-SERVER 19: the type of the error is known, the message [M] is that of other operations.
    public static string UnknownResource(string arn) => $"User pool {arn[(arn.LastIndexOf('/') + 1)..]} does not exist.";
}
