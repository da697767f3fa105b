using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Messages;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Users;

/// <summary>A code that is to be sent when the user pool is no longer locked.</summary>
/// <param name="Pool">The user pool.</param>
/// <param name="Client">The app client of the call, or null if an administrator made it.</param>
/// <param name="User">The user.</param>
/// <param name="Kind">The purpose.</param>
/// <param name="Code">The code and its destination.</param>
internal sealed record CodeDelivery(UserPool Pool, AppClient? Client, User User, MessageKind Kind, VerificationCode Code)
{
    /// <summary>Sends the message.</summary>
    /// <returns>The details for the response.</returns>
    /// <exception cref="CodeDeliveryFailureException">The test wants the delivery to fail. The code remains valid.</exception>
    public CodeDeliveryDetailsType Send(ServiceCall call) =>
        Messenger.Send(call, Pool, Client, User, Kind, Destination.Of(Code.Attribute, Code.Address), Code.Value);

    public override string ToString() => $"{Kind} {Code}";
}
