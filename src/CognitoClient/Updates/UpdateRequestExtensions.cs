using System.Text.Json.Nodes;

namespace CognitoClient.Model;

/// <summary>Creates requests that update a user pool or an app client, from its current settings.</summary>
public static class UpdateRequestExtensions
{
    /// <summary>Creates a request that keeps the settings of a user pool. Change it in a <c>with</c> expression.</summary>
    /// <remarks>
    /// <para>
    /// <see cref="ICognitoIdentityProviderClient.UpdateUserPoolAsync"/> resets settings that its request does not contain. Therefore,
    /// start from the response of <see cref="ICognitoIdentityProviderClient.DescribeUserPoolAsync"/>.
    /// </para>
    /// <para>
    /// The request does not contain <see cref="AdminCreateUserConfigType.UnusedAccountValidityDays"/> if the password policy has
    /// <see cref="PasswordPolicyType.TemporaryPasswordValidityDays"/>: the service returns both, and rejects requests with both.
    /// </para>
    /// <para>
    /// The service returns verification messages twice: in <see cref="UserPoolType.VerificationMessageTemplate"/>, and in
    /// members such as <see cref="UserPoolType.EmailVerificationMessage"/>. To change a message, set both members.
    /// </para>
    /// </remarks>
    /// <param name="userPool">The user pool.</param>
    /// <returns>The request. Settings that are absent in the user pool are null.</returns>
    /// <exception cref="InvalidOperationException">The user pool has no <see cref="UserPoolType.Id"/>.</exception>
    public static UpdateUserPoolRequest ToUpdateRequest(this UserPoolType userPool)
    {
        ArgumentNullException.ThrowIfNull(userPool);

        // Both records have the same JSON, except for the names of these members. The request ignores members that it does not have.
        var json = JsonNode.Parse(userPool.ToUtf8Json())!.AsObject();
        json[nameof(UpdateUserPoolRequest.UserPoolId)] = userPool.Id ?? throw Missing("user pool", nameof(UserPoolType.Id));
        json[nameof(UpdateUserPoolRequest.PoolName)] = userPool.Name;
        var request = UpdateUserPoolRequest.FromJson(json.ToJsonString());
        return request.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays is null || request.AdminCreateUserConfig is null
            ? request
            : request with { AdminCreateUserConfig = request.AdminCreateUserConfig with { UnusedAccountValidityDays = null } };
    }

    /// <summary>Creates a request that keeps the settings of an app client. Change it in a <c>with</c> expression.</summary>
    /// <remarks>
    /// <see cref="ICognitoIdentityProviderClient.UpdateUserPoolClientAsync"/> resets settings that its request does not contain.
    /// Therefore, start from the response of <see cref="ICognitoIdentityProviderClient.DescribeUserPoolClientAsync"/>.
    /// </remarks>
    /// <param name="appClient">The app client.</param>
    /// <returns>The request. Settings that are absent in the app client are null.</returns>
    /// <exception cref="InvalidOperationException">
    /// The app client has no <see cref="UserPoolClientType.UserPoolId"/> or no <see cref="UserPoolClientType.ClientId"/>.
    /// </exception>
    public static UpdateUserPoolClientRequest ToUpdateRequest(this UserPoolClientType appClient)
    {
        ArgumentNullException.ThrowIfNull(appClient);
        _ = appClient.UserPoolId ?? throw Missing("app client", nameof(UserPoolClientType.UserPoolId));
        _ = appClient.ClientId ?? throw Missing("app client", nameof(UserPoolClientType.ClientId));
        return UpdateUserPoolClientRequest.FromJson((appClient with { ClientSecret = null }).ToUtf8Json());
    }

    private static InvalidOperationException Missing(string subject, string member) =>
        new($"The {subject} has no {member}. Start from the response of a Describe operation.");
}
