using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

internal static class Attributes
{
    /// <summary>The value of an attribute; null when it is not there.</summary>
    public static string? ValueOf(this IEnumerable<AttributeType> attributes, string name) =>
        attributes.SingleOrDefault(attribute => attribute.Name == name)?.Value;
}
