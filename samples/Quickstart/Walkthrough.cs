using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace Quickstart;

/// <summary>The steps of the sample, from creating a user pool to deleting it.</summary>
internal sealed class Walkthrough(ICognitoIdentityProviderClient client, Report report)
{
    private const string Username = "nadia";
    private const string Email = "nadia@example.com";

    private readonly string _password = $"Aa1!{Guid.NewGuid():N}";

    /// <summary>Reads the code that was sent to a user. Null if no one can read it; then an administrator confirms the user.</summary>
    public Func<string, string>? ReadCode { get; init; }

    /// <summary>Sends the password instead of using SRP, which local servers may not support.</summary>
    public bool SendPassword { get; init; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        report.Step("Create a user pool and an app client");
        var poolId = await CreatePoolAsync();
        try
        {
            var clientId = await CreateAppClientAsync(poolId, cancellationToken);
            await SignUpAsync(clientId, cancellationToken);
            await ConfirmAsync(poolId, clientId, cancellationToken);
            var accessToken = await SignInAsync(poolId, clientId, cancellationToken);
            await ReadUserAsync(accessToken, cancellationToken);
            await ChangeAttributeAsync(accessToken, cancellationToken);
            await AddToGroupAsync(poolId, cancellationToken);
            await new UserListing(client, report).ShowAsync(poolId, cancellationToken);
            await HandleErrorAsync(clientId, cancellationToken);
        }
        catch
        {
            await CleanUpEarlyAsync(poolId);
            throw;
        }

        report.Step("Clean up");
        await DeletePoolAsync(poolId);
    }

    private async Task<string> CreatePoolAsync()
    {
        // Not cancelable: a user pool whose ID was not received could not be deleted.
        var response = await client.CreateUserPoolAsync(new CreateUserPoolRequest
        {
            PoolName = "cognitoclient-quickstart",
            AutoVerifiedAttributes = ReadCode is null ? null : [VerifiedAttributeType.Email],
        });
        report.Call("CreateUserPool", response.UserPool!.Id!);
        return response.UserPool.Id!;
    }

    private async Task<string> CreateAppClientAsync(string poolId, CancellationToken cancellationToken)
    {
        var response = await client.CreateUserPoolClientAsync(
            new CreateUserPoolClientRequest
            {
                UserPoolId = poolId,
                ClientName = "quickstart",
                ExplicitAuthFlows =
                [
                    ExplicitAuthFlowsType.AllowUserSrpAuth,
                    ExplicitAuthFlowsType.AllowUserPasswordAuth,
                    ExplicitAuthFlowsType.AllowRefreshTokenAuth,
                ],
            },
            cancellationToken);
        report.Call("CreateUserPoolClient", response.UserPoolClient!.ClientId!);
        return response.UserPoolClient.ClientId!;
    }

    private async Task SignUpAsync(string clientId, CancellationToken cancellationToken)
    {
        report.Step("Sign up");
        var request = SignUpRequest(clientId);
        var response = await client.SignUpAsync(request, cancellationToken);
        var sent = response.CodeDeliveryDetails is { } code ? $"code sent by {code.DeliveryMedium} to {code.Destination}" : "no code sent";
        report.Call("SignUp", $"{Username}, {sent}");
        report.Note($"The request as it would be logged, with secrets redacted: {request}");
    }

    private async Task ConfirmAsync(string poolId, string clientId, CancellationToken cancellationToken)
    {
        report.Step("Confirm");
        if (ReadCode is null)
        {
            await client.AdminConfirmSignUpAsync(new() { UserPoolId = poolId, Username = Username }, cancellationToken);
        }
        else
        {
            await client.ConfirmSignUpAsync(
                new() { ClientId = clientId, Username = Username, ConfirmationCode = ReadCode(Username) }, cancellationToken);
        }

        var user = await client.AdminGetUserAsync(new() { UserPoolId = poolId, Username = Username }, cancellationToken);
        report.Call(ReadCode is null ? "AdminConfirmSignUp" : "ConfirmSignUp", $"{Username} is {user.UserStatus}");
    }

    private async Task<string> SignInAsync(string poolId, string clientId, CancellationToken cancellationToken)
    {
        report.Step("Sign in with the password");
        var signIn = new CognitoSignIn(client, new CognitoSignInOptions { UserPoolId = poolId, ClientId = clientId });
        var result = SendPassword
            ? await signIn.StartPasswordAsync(Username, _password, cancellationToken: cancellationToken)
            : await signIn.StartSrpAsync(Username, _password, cancellationToken: cancellationToken);
        report.Call(SendPassword ? "StartPasswordAsync" : "StartSrpAsync", $"{result}");
        return ((SignedIn)result).Tokens.AccessToken;
    }

    private async Task ReadUserAsync(string accessToken, CancellationToken cancellationToken)
    {
        report.Step("Read the user");
        var user = await client.GetUserAsync(new() { AccessToken = accessToken }, cancellationToken);
        report.Call("GetUser", string.Join(", ", user.UserAttributes.Select(attribute => $"{attribute.Name} = {attribute.Value}")));
    }

    private async Task ChangeAttributeAsync(string accessToken, CancellationToken cancellationToken)
    {
        report.Step("Change an attribute");
        await client.UpdateUserAttributesAsync(
            new() { AccessToken = accessToken, UserAttributes = [new() { Name = "name", Value = "Nadia Haddad" }] }, cancellationToken);
        var user = await client.GetUserAsync(new() { AccessToken = accessToken }, cancellationToken);
        report.Call("UpdateUserAttributes", $"name = {user.UserAttributes.Single(attribute => attribute.Name == "name").Value}");
    }

    private async Task AddToGroupAsync(string poolId, CancellationToken cancellationToken)
    {
        report.Step("Add the user to a group");
        await client.CreateGroupAsync(new() { UserPoolId = poolId, GroupName = "editors" }, cancellationToken);
        await client.AdminAddUserToGroupAsync(
            new() { UserPoolId = poolId, GroupName = "editors", Username = Username }, cancellationToken);
        var response = await client.AdminListGroupsForUserAsync(new() { UserPoolId = poolId, Username = Username }, cancellationToken);
        report.Call("AdminListGroupsForUser", $"{Username}: {string.Join(", ", response.Groups.Select(group => group.GroupName))}");
    }

    private async Task HandleErrorAsync(string clientId, CancellationToken cancellationToken)
    {
        report.Step("Handle an error by type");
        try
        {
            await client.SignUpAsync(SignUpRequest(clientId), cancellationToken);
        }
        catch (UsernameExistsException error)
        {
            report.Call("SignUp", $"{error.GetType().Name}: {error.Message}");
            report.Note($"HTTP status {(int?)error.StatusCode}, error code {error.ErrorCode}, request ID {error.RequestId ?? "(none)"}");
        }
    }

    private async Task CleanUpEarlyAsync(string poolId)
    {
        report.Text("The sample ended early. Deleting the user pool.");
        try
        {
            await DeletePoolAsync(poolId);
        }
        catch (CognitoIdentityProviderException error)
        {
            // The original exception is more important, and is reported afterwards.
            report.Text($"The user pool {poolId} could not be deleted: {error.Message}");
        }
    }

    private async Task DeletePoolAsync(string poolId)
    {
        // Not cancelable: the user pool is deleted even if the sample is canceled.
        await client.DeleteUserPoolAsync(new DeleteUserPoolRequest { UserPoolId = poolId });
        report.Call("DeleteUserPool", poolId);
    }

    private SignUpRequest SignUpRequest(string clientId) => new()
    {
        ClientId = clientId,
        Username = Username,
        Password = _password,
        UserAttributes = [new() { Name = "email", Value = Email }, new() { Name = "name", Value = "Nadia" }],
    };
}
