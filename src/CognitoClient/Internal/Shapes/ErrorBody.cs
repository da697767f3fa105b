using CognitoClient.Internal.Failures;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>Opens the JSON body of an error, for errors that have members in addition to their message.</summary>
internal static class ErrorBody
{
    /// <summary>The body; an empty object when the response had none.</summary>
    public static JsonInput Open(ServiceError error) => new(error.Body.IsEmpty ? "{}"u8 : error.Body.Span);
}
