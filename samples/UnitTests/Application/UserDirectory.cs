using CognitoClient;
using CognitoClient.Model;

namespace UnitTests.Application;

/// <summary>Manages the users of a user pool. This is the code under test.</summary>
internal sealed class UserDirectory(ICognitoIdentityProviderClient client, string userPoolId)
{
    /// <summary>Gets the names of all users, from all pages.</summary>
    public async Task<List<string?>> GetNamesAsync(CancellationToken cancellationToken = default)
    {
        var names = new List<string?>();
        await foreach (var user in client.ListUsersItemsAsync(new ListUsersRequest { UserPoolId = userPoolId }, cancellationToken))
        {
            names.Add(user.Username);
        }

        return names;
    }

    /// <summary>Disables a user. Returns a message for the administrator.</summary>
    public async Task<string> DisableAsync(string username, CancellationToken cancellationToken = default)
    {
        try
        {
            await client.AdminDisableUserAsync(
                new AdminDisableUserRequest { UserPoolId = userPoolId, Username = username }, cancellationToken);
            return $"{username} is disabled.";
        }
        catch (TooManyRequestsException exception)
        {
            return $"Amazon Cognito is busy ({exception.Attempts} attempts, request {exception.RequestId}). Try again later.";
        }
    }

    /// <summary>Creates a user. If the response was lost, finds out whether the user was created.</summary>
    public async Task<bool> InviteAsync(string username, CancellationToken cancellationToken = default)
    {
        try
        {
            await client.AdminCreateUserAsync(
                new AdminCreateUserRequest { UserPoolId = userPoolId, Username = username }, cancellationToken);
            return true;
        }
        catch (CognitoIdentityProviderException exception) when (exception.MayHaveSucceeded)
        {
            return await ExistsAsync(username, cancellationToken);
        }
    }

    private async Task<bool> ExistsAsync(string username, CancellationToken cancellationToken)
    {
        try
        {
            await client.AdminGetUserAsync(new AdminGetUserRequest { UserPoolId = userPoolId, Username = username }, cancellationToken);
            return true;
        }
        catch (UserNotFoundException)
        {
            return false;
        }
    }
}
