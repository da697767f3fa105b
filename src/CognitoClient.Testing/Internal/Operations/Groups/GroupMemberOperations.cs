using System.Globalization;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Paging;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.Operations.Groups;

/// <summary>Adds users to groups, removes them, and lists who is in which.</summary>
internal static class GroupMemberOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.AdminAddUserToGroup, request => request.UserPoolId, Add);
        table.AddForPool(CognitoIdentityProviderOperations.AdminRemoveUserFromGroup, request => request.UserPoolId, Remove);
        table.AddForPool(CognitoIdentityProviderOperations.AdminListGroupsForUser, request => request.UserPoolId, ListGroups);
        table.AddForPool(CognitoIdentityProviderOperations.ListUsersInGroup, request => request.UserPoolId, ListUsers);
    }

    // FACTS-SERVER 17 [W]: no error if the user is in the group already.
    private static AdminAddUserToGroupResponse Add(ServiceCall call, UserPool pool, AdminAddUserToGroupRequest request)
    {
        var group = pool.GetGroup(request.GroupName);
        var user = pool.GetUser(request.Username);
        if (user.Groups.Count >= GroupRules.MaxGroupsOfUser && !user.Groups.Contains(group.GroupName!))
        {
            throw new LimitExceededException(GroupRules.TooManyGroupsOfUser);
        }

        user.Groups.Add(group.GroupName!);
        return new AdminAddUserToGroupResponse();
    }

    // FACTS-SERVER 17 [W]: no error if the user is not in the group.
    private static AdminRemoveUserFromGroupResponse Remove(ServiceCall call, UserPool pool, AdminRemoveUserFromGroupRequest request)
    {
        var group = pool.GetGroup(request.GroupName);
        pool.GetUser(request.Username).Groups.Remove(group.GroupName!);
        return new AdminRemoveUserFromGroupResponse();
    }

    private static AdminListGroupsForUserResponse ListGroups(ServiceCall call, UserPool pool, AdminListGroupsForUserRequest request)
    {
        var user = pool.GetUser(request.Username);
        var page = Pages.Take(
            call,
            GroupRules.InOrder(user.Groups.Select(pool.GetGroup)),
            GroupRules.Key,
            request.Limit,
            request.NextToken,
            $"{pool.Id} {user.Sub}");
        return new AdminListGroupsForUserResponse { Groups = page.Items, NextToken = page.NextToken };
    }

    private static ListUsersInGroupResponse ListUsers(ServiceCall call, UserPool pool, ListUsersInGroupRequest request)
    {
        var group = pool.GetGroup(request.GroupName);
        var page = Pages.Take(
            call,
            pool.Users.All.Where(user => user.Groups.Contains(group.GroupName!)),
            user => user.Number.ToString("D12", CultureInfo.InvariantCulture),
            request.Limit,
            request.NextToken,
            $"{pool.Id} {group.GroupName}");
        return new ListUsersInGroupResponse { Users = [.. page.Items.Select(user => UserShapes.User(user))], NextToken = page.NextToken };
    }
}
