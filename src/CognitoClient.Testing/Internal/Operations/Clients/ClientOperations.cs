using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Paging;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Clients;

/// <summary>Creates, describes, changes and deletes app clients.</summary>
internal static class ClientOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.CreateUserPoolClient, request => request.UserPoolId, CreateUserPoolClient);
        table.AddForPool(CognitoIdentityProviderOperations.DescribeUserPoolClient, request => request.UserPoolId, DescribeUserPoolClient);
        table.AddForPool(CognitoIdentityProviderOperations.UpdateUserPoolClient, request => request.UserPoolId, UpdateUserPoolClient);
        table.AddForPool(CognitoIdentityProviderOperations.DeleteUserPoolClient, request => request.UserPoolId, DeleteUserPoolClient);
        table.AddForPool(CognitoIdentityProviderOperations.ListUserPoolClients, request => request.UserPoolId, ListUserPoolClients);
    }

    private static CreateUserPoolClientResponse CreateUserPoolClient(
        ServiceCall call, UserPool pool, CreateUserPoolClientRequest request)
    {
        if (request is { ClientSecret: not null, GenerateSecret: true })
        {
            throw new InvalidParameterException(ClientRules.TwoSecrets);
        }

        var hasSecret = request.ClientSecret is not null || request.GenerateSecret is true;
        ClientChecks.ThrowIfInvalid(pool, request, hasSecret, isUpdate: false);
        if (pool.Clients.Count >= ClientRules.MaxClients)
        {
            throw new LimitExceededException(ClientRules.TooManyClients);
        }

        var id = call.Ids.ClientId();
        var settings = ClientSettings.From(request, call.Account.Options.AccountId) with
        {
            ClientId = id,
            CreationDate = call.Now,
            LastModifiedDate = call.Now,
        };
        var client = new AppClient(pool, id, settings);
        if (hasSecret)
        {
            client.Secrets.Add(ClientSecretOperations.Create(call, id, request.ClientSecret));
        }

        pool.Clients.Add(id, client);
        call.Account.Register(client);
        return new CreateUserPoolClientResponse { UserPoolClient = Shape(client) };
    }

    private static DescribeUserPoolClientResponse DescribeUserPoolClient(
        ServiceCall call, UserPool pool, DescribeUserPoolClientRequest request) =>
        new() { UserPoolClient = Shape(pool.GetClient(request.ClientId)) };

    private static UpdateUserPoolClientResponse UpdateUserPoolClient(
        ServiceCall call, UserPool pool, UpdateUserPoolClientRequest request)
    {
        var client = pool.GetClient(request.ClientId);
        var creation = ClientSettings.ToCreation(client.Settings, request);
        ClientChecks.ThrowIfInvalid(pool, creation, client.Secrets.Count > 0, isUpdate: true);
        client.Settings = ClientSettings.From(creation, call.Account.Options.AccountId) with
        {
            ClientId = client.Id,
            CreationDate = client.Settings.CreationDate,
            LastModifiedDate = call.Now,
        };
        return new UpdateUserPoolClientResponse { UserPoolClient = Shape(client) };
    }

    private static DeleteUserPoolClientResponse DeleteUserPoolClient(
        ServiceCall call, UserPool pool, DeleteUserPoolClientRequest request)
    {
        var client = pool.GetClient(request.ClientId);
        pool.Clients.Remove(client.Id);
        call.Account.Unregister(client);
        return new DeleteUserPoolClientResponse();
    }

    private static ListUserPoolClientsResponse ListUserPoolClients(
        ServiceCall call, UserPool pool, ListUserPoolClientsRequest request)
    {
        // All are regular: none are registered dynamically.
        var clients = request.ClientType is { } type && type != ClientTypeType.Regular ? [] : pool.Clients.Values.ToList();
        var page = Pages.Take(
            call,
            clients.OrderBy(client => client.Id, StringComparer.Ordinal),
            client => client.Id,
            request.MaxResults,
            request.NextToken,
            $"{pool.Id} {request.ClientType}");
        return new ListUserPoolClientsResponse { UserPoolClients = [.. page.Items.Select(Description)], NextToken = page.NextToken };
    }

    // FACTS-SERVER-config 16 [A].
    private static UserPoolClientDescription Description(AppClient client) => new()
    {
        ClientId = client.Id,
        UserPoolId = client.Pool.Id,
        ClientName = client.Settings.ClientName,
    };

    private static UserPoolClientType Shape(AppClient client) =>
        client.Settings with { ClientSecret = client.Secrets.FirstOrDefault()?.Value };
}
