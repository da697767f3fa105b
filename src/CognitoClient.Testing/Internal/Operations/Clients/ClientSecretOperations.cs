using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Paging;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Clients;

/// <summary>Adds, lists and deletes secrets of app clients.</summary>
internal static class ClientSecretOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.AddUserPoolClientSecret, request => request.UserPoolId, Add);
        table.AddForPool(CognitoIdentityProviderOperations.ListUserPoolClientSecrets, request => request.UserPoolId, List);
        table.AddForPool(CognitoIdentityProviderOperations.DeleteUserPoolClientSecret, request => request.UserPoolId, Delete);
    }

    /// <summary>Returns a secret with the value, or with a generated one.</summary>
    public static AppClientSecret Create(ServiceCall call, string clientId, string? value) =>
        new($"{clientId}--{call.Now.ToUnixTimeMilliseconds()}{call.Ids.Code(3)}", value ?? call.Ids.ClientSecret(), call.Now);

    private static AddUserPoolClientSecretResponse Add(ServiceCall call, UserPool pool, AddUserPoolClientSecretRequest request)
    {
        var client = pool.GetClient(request.ClientId);
        if (client.Secrets.Count >= ClientRules.MaxSecrets)
        {
            throw new LimitExceededException(ClientRules.TooManySecrets);
        }

        var secret = Create(call, client.Id, request.ClientSecret);
        client.Secrets.Add(secret);
        return new AddUserPoolClientSecretResponse { ClientSecretDescriptor = Shape(secret) with { ClientSecretValue = secret.Value } };
    }

    private static ListUserPoolClientSecretsResponse List(ServiceCall call, UserPool pool, ListUserPoolClientSecretsRequest request)
    {
        var client = pool.GetClient(request.ClientId);
        var page = Pages.Take(call, client.Secrets, secret => secret.Id, null, request.NextToken, client.Id);
        return new ListUserPoolClientSecretsResponse { ClientSecrets = [.. page.Items.Select(Shape)], NextToken = page.NextToken };
    }

    private static DeleteUserPoolClientSecretResponse Delete(
        ServiceCall call, UserPool pool, DeleteUserPoolClientSecretRequest request)
    {
        var client = pool.GetClient(request.ClientId);
        var secret = client.Secrets.Find(secret => secret.Id == request.ClientSecretId)
            ?? throw new ResourceNotFoundException(ClientRules.UnknownSecret(request.ClientSecretId));

        // FACTS-SERVER 4 [A].
        if (client.Secrets.Count == 1)
        {
            throw new InvalidParameterException(ClientRules.LastSecret);
        }

        client.Secrets.Remove(secret);
        return new DeleteUserPoolClientSecretResponse();
    }

    // FACTS-SERVER 4 [A]: lists contain no values.
    private static ClientSecretDescriptorType Shape(AppClientSecret secret) =>
        new() { ClientSecretId = secret.Id, ClientSecretCreateDate = secret.Created };
}
