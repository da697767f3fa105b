using System.Globalization;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Paging;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Users;

/// <summary>Lists users, all or those who match a filter.</summary>
internal static class ListUsersOperation
{
    public static void AddTo(BehaviorTable table) =>
        table.AddForPool(CognitoIdentityProviderOperations.ListUsers, request => request.UserPoolId, ListUsers);

    private static ListUsersResponse ListUsers(ServiceCall call, UserPool pool, ListUsersRequest request)
    {
        var attributes = request.AttributesToGet ?? [];
        var unknown = attributes.Where(name => AttributeSchema.Find(pool, name) is null).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidParameterException(UserRules.InvalidAttributesToGet(unknown));
        }

        var filter = UserFilter.Parse(request.Filter);
        var page = Pages.Take(
            call,
            filter is null ? pool.Users.All : pool.Users.All.Where(filter.Matches).OrderBy(Key, StringComparer.Ordinal),
            Key,
            request.Limit,
            request.PaginationToken,
            $"{pool.Id} {request.Filter}");
        return new ListUsersResponse
        {
            Users = [.. page.Items.Select(user => UserShapes.User(user, attributes))],
            PaginationToken = page.NextToken,
        };

        // FACTS-SERVER-config 16 [A]: ascending by the attribute of the filter. Otherwise, in the order of creation.
        string Key(User user) => $"{filter?.ValueOf(user)} {user.Number.ToString("D12", CultureInfo.InvariantCulture)}";
    }
}
