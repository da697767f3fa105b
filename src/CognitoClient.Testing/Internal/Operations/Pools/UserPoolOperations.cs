using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Keys;
using CognitoClient.Testing.Internal.Paging;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Pools;

/// <summary>Creates, describes, changes and deletes user pools.</summary>
internal static class UserPoolOperations
{
    private const int MaxCustomAttributes = 50;

    public static void AddTo(BehaviorTable table)
    {
        table.Add(CognitoIdentityProviderOperations.CreateUserPool, CreateUserPool);
        table.Add(CognitoIdentityProviderOperations.ListUserPools, ListUserPools);
        table.AddForPool(CognitoIdentityProviderOperations.DescribeUserPool, request => request.UserPoolId, DescribeUserPool);
        table.AddForPool(CognitoIdentityProviderOperations.UpdateUserPool, request => request.UserPoolId, UpdateUserPool);
        table.AddForPool(CognitoIdentityProviderOperations.DeleteUserPool, request => request.UserPoolId, DeleteUserPool);
        table.AddForPool(CognitoIdentityProviderOperations.AddCustomAttributes, request => request.UserPoolId, AddCustomAttributes);
    }

    private static CreateUserPoolResponse CreateUserPool(ServiceCall call, CreateUserPoolRequest request)
    {
        PoolChecks.ThrowIfInvalid(request, hasOtherMfa: false);
        ResourceChecks.ThrowIfInvalid(call, request);
        TierRules.ThrowIfUnavailable(request);
        var schema = PoolSchema.Create(request.Schema ?? []);
        ThrowIfTooManyAttributes(schema);

        var id = call.Ids.UserPoolId(call.Region);
        var settings = PoolSettings.From(request) with
        {
            Id = id,
            Arn = $"arn:aws:cognito-idp:{call.Region}:{call.Account.Options.AccountId}:userpool/{id}",
            CreationDate = call.Now,
            LastModifiedDate = call.Now,
            SchemaAttributes = schema,
        };
        KeySource.Start();
        var pool = new UserPool(id, call.Region, settings, call.Account.CreateKeys());
        PoolMfa.Follow(pool);
        call.Account.Add(pool);
        return new CreateUserPoolResponse { UserPool = Shape(pool) };
    }

    private static DescribeUserPoolResponse DescribeUserPool(ServiceCall call, UserPool pool, DescribeUserPoolRequest request) =>
        new() { UserPool = Shape(pool) };

    private static ListUserPoolsResponse ListUserPools(ServiceCall call, ListUserPoolsRequest request)
    {
        var page = Pages.Take(call, call.Account.PoolsIn(call.Region), pool => pool.Id, request.MaxResults, request.NextToken);
        return new ListUserPoolsResponse { UserPools = [.. page.Items.Select(Description)], NextToken = page.NextToken };
    }

    private static UpdateUserPoolResponse UpdateUserPool(ServiceCall call, UserPool pool, UpdateUserPoolRequest request)
    {
        var settings = PoolUpdate.ToCreation(pool.Settings, request);
        PoolChecks.ThrowIfInvalid(settings, PoolMfa.HasMethodOtherThanSms(pool));
        ResourceChecks.ThrowIfInvalid(call, settings);
        TierRules.ThrowIfChangeNotAllowed(pool, settings);
        TierRules.ThrowIfUnavailable(settings);
        PoolUpdate.Apply(pool, settings, call.Now);
        return new UpdateUserPoolResponse();
    }

    private static DeleteUserPoolResponse DeleteUserPool(ServiceCall call, UserPool pool, DeleteUserPoolRequest request)
    {
        // FACTS-SERVER 3 [W].
        if (pool.Settings.DeletionProtection == DeletionProtectionType.Active)
        {
            throw new InvalidParameterException(
                "The user pool cannot be deleted because deletion protection is activated. "
                + "Deletion protection must be inactivated first.");
        }

        if (pool.Settings.Domain is not null || pool.Settings.CustomDomain is not null)
        {
            throw new InvalidParameterException("User pool cannot be deleted. It has a domain configured that should be deleted first.");
        }

        call.Account.Remove(pool);
        return new DeleteUserPoolResponse();
    }

    private static AddCustomAttributesResponse AddCustomAttributes(
        ServiceCall call, UserPool pool, AddCustomAttributesRequest request)
    {
        var schema = PoolSchema.Add(pool.Settings.SchemaAttributes, request.CustomAttributes);
        ThrowIfTooManyAttributes(schema);
        pool.Settings = pool.Settings with { SchemaAttributes = schema, LastModifiedDate = call.Now };
        return new AddCustomAttributesResponse();
    }

    private static void ThrowIfTooManyAttributes(IReadOnlyList<SchemaAttributeType> schema)
    {
        if (schema.Count - StandardSchema.Attributes.Count > MaxCustomAttributes)
        {
            throw new LimitExceededException(PoolRules.TooManyCustomAttributes);
        }
    }

    private static UserPoolType Shape(UserPool pool) => pool.Settings with { EstimatedNumberOfUsers = pool.Users.Count };

    // FACTS-SERVER-config 16 [A].
    private static UserPoolDescriptionType Description(UserPool pool)
    {
        var settings = pool.Settings;
        return new UserPoolDescriptionType
        {
            Id = settings.Id,
            Name = settings.Name,
            LambdaConfig = settings.LambdaConfig,
            LastModifiedDate = settings.LastModifiedDate,
            CreationDate = settings.CreationDate,
        };
    }
}
