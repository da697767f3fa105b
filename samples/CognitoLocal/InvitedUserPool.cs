using CognitoClient;
using CognitoClient.Model;

namespace CognitoLocal;

/// <summary>A user pool that supports authenticator apps, with an app client and an invited user.</summary>
/// <param name="UserPoolId">The user pool's ID.</param>
/// <param name="ClientId">The app client's ID.</param>
public sealed record InvitedUserPool(string UserPoolId, string ClientId)
{
    /// <summary>The invited user.</summary>
    public const string Username = "nadia";

    /// <summary>The temporary password of the invited user. Amazon Cognito would send it to the user.</summary>
    public const string TemporaryPassword = "Invited-Nadia-1";

    /// <summary>Creates the user pool, the app client and the user.</summary>
    public static async Task<InvitedUserPool> CreateAsync(
        ICognitoIdentityProviderClient client, CancellationToken cancellationToken = default)
    {
        var pool = (await client.CreateUserPoolAsync(new() { PoolName = "sign-in" }, cancellationToken)).UserPool!;
        var app = await client.CreateUserPoolClientAsync(new() { UserPoolId = pool.Id!, ClientName = "sign-in" }, cancellationToken);
        await client.SetUserPoolMfaConfigAsync(
            new()
            {
                UserPoolId = pool.Id!,
                MfaConfiguration = UserPoolMfaType.Optional,
                SoftwareTokenMfaConfiguration = new() { Enabled = true },
            },
            cancellationToken);
        await client.AdminCreateUserAsync(
            new()
            {
                UserPoolId = pool.Id!,
                Username = Username,
                TemporaryPassword = TemporaryPassword,
                MessageAction = MessageActionType.Suppress,
                UserAttributes = [new() { Name = "email", Value = "nadia@example.com" }],
            },
            cancellationToken);
        return new InvitedUserPool(pool.Id!, app.UserPoolClient!.ClientId!);
    }
}
