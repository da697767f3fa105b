using CognitoClient.Model;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Creates, describes, changes and deletes user pools.</summary>
internal static class UserPoolOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.Add(CognitoIdentityProviderOperations.CreateUserPool, CreateUserPool);
        table.AddForPool(CognitoIdentityProviderOperations.DescribeUserPool, request => request.UserPoolId, DescribeUserPool);
    }

    private static CreateUserPoolResponse CreateUserPool(ServiceCall call, CreateUserPoolRequest request)
    {
        var id = call.Ids.UserPoolId(call.Region);
        var settings = PoolSettings.From(request) with
        {
            Id = id,
            Arn = $"arn:aws:cognito-idp:{call.Region}:{call.Account.Options.AccountId}:userpool/{id}",
            CreationDate = call.Now,
            LastModifiedDate = call.Now,
            SchemaAttributes = PoolSchema.Create(request.Schema ?? []),
        };
        KeySource.Start();
        var pool = new UserPool(id, call.Region, settings, call.Account.CreateKeys());
        call.Account.Add(pool);
        return new CreateUserPoolResponse { UserPool = Shape(pool) };
    }

    private static DescribeUserPoolResponse DescribeUserPool(ServiceCall call, UserPool pool, DescribeUserPoolRequest request) =>
        new() { UserPool = Shape(pool) };

    private static UserPoolType Shape(UserPool pool) => pool.Settings with { EstimatedNumberOfUsers = pool.Users.Count };
}
