using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Clients;

/// <summary>Creates, describes, changes and deletes app clients.</summary>
internal static class ClientOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.CreateUserPoolClient, request => request.UserPoolId, CreateUserPoolClient);
        table.AddForPool(CognitoIdentityProviderOperations.DescribeUserPoolClient, request => request.UserPoolId, DescribeUserPoolClient);
    }

    private static CreateUserPoolClientResponse CreateUserPoolClient(
        ServiceCall call, UserPool pool, CreateUserPoolClientRequest request)
    {
        var id = call.Ids.ClientId();
        var settings = ClientSettings.From(request) with
        {
            ClientId = id,
            CreationDate = call.Now,
            LastModifiedDate = call.Now,
        };
        var client = new AppClient(pool, id, settings);
        var secret = request.ClientSecret ?? (request.GenerateSecret is true ? call.Ids.ClientSecret() : null);
        if (secret is not null)
        {
            client.Secrets.Add(new AppClientSecret(SecretId(call, id), secret, call.Now));
        }

        pool.Clients.Add(id, client);
        call.Account.Register(client);
        return new CreateUserPoolClientResponse { UserPoolClient = Shape(client) };
    }

    private static DescribeUserPoolClientResponse DescribeUserPoolClient(
        ServiceCall call, UserPool pool, DescribeUserPoolClientRequest request) =>
        new() { UserPoolClient = Shape(pool.GetClient(request.ClientId)) };

    private static string SecretId(ServiceCall call, string clientId) =>
        $"{clientId}--{call.Now.ToUnixTimeMilliseconds()}{call.Ids.Code(3)}";

    private static UserPoolClientType Shape(AppClient client) =>
        client.Settings with { ClientSecret = client.Secrets.FirstOrDefault()?.Value };
}
