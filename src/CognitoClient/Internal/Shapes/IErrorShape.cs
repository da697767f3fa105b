using CognitoClient.Serialization;

namespace CognitoClient.Internal.Shapes;

/// <summary>An error in the service's model that has members in addition to its message.</summary>
internal interface IErrorShape
{
    /// <summary>Writes these members to the JSON object of an error response.</summary>
    void WriteMembers(ref JsonOutput output);
}
