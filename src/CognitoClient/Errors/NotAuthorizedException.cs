using CognitoClient.Internal.Failures;

namespace CognitoClient.Model;

public sealed partial class NotAuthorizedException
{
    /// <summary>What the service's message means, where this version knows it; <see cref="Exception.Message"/> has the text itself.</summary>
    public NotAuthorizedReason Reason => NotAuthorizedTexts.Read(Message);
}
