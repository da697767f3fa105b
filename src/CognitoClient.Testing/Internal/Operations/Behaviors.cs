using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Operations.Clients;
using CognitoClient.Testing.Internal.Operations.Groups;
using CognitoClient.Testing.Internal.Operations.Passwords;
using CognitoClient.Testing.Internal.Operations.Pools;
using CognitoClient.Testing.Internal.Operations.Profile;
using CognitoClient.Testing.Internal.Operations.SignIn;
using CognitoClient.Testing.Internal.Operations.SignUps;
using CognitoClient.Testing.Internal.Operations.Tags;
using CognitoClient.Testing.Internal.Operations.Tokens;
using CognitoClient.Testing.Internal.Operations.Users;

namespace CognitoClient.Testing.Internal.Operations;

/// <summary>The table of all operations that the in-memory user pools have.</summary>
internal static class Behaviors
{
    public static BehaviorTable Create()
    {
        var table = new BehaviorTable();
        TokenOperations.AddTo(table);
        UserPoolOperations.AddTo(table);
        PoolMfaOperations.AddTo(table);
        ClientOperations.AddTo(table);
        ClientSecretOperations.AddTo(table);
        CreateUserOperations.AddTo(table);
        UserOperations.AddTo(table);
        OwnUserOperations.AddTo(table);
        SignUpOperations.AddTo(table);
        ConfirmationOperations.AddTo(table);
        ForgotPasswordOperations.AddTo(table);
        PasswordOperations.AddTo(table);
        AttributeOperations.AddTo(table);
        VerificationOperations.AddTo(table);
        ListUsersOperation.AddTo(table);
        GroupOperations.AddTo(table);
        GroupMemberOperations.AddTo(table);
        TagOperations.AddTo(table);
        SignInOperations.AddTo(table);
        SoftwareTokenOperations.AddTo(table);
        MfaPreferenceOperations.AddTo(table);
        DeviceOperations.AddTo(table);
        AdminDeviceOperations.AddTo(table);
        return table;
    }
}
