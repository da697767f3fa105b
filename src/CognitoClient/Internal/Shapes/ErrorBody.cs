using CognitoClient.Internal.Failures;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Opens the JSON bodies of errors that have members in addition to their message.</summary>
internal static class ErrorBody
{
    /// <summary>Opens the body, or an empty object if the response has none.</summary>
    public static JsonInput Open(ServiceError error) => new(error.Body.IsEmpty ? "{}"u8 : error.Body.Span);
}
