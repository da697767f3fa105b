using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Operations.Pools;
using CognitoClient.Testing.Internal.Paging;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Operations.Groups;

/// <summary>Creates, reads, changes and deletes groups.</summary>
internal static class GroupOperations
{
    public static void AddTo(BehaviorTable table)
    {
        table.AddForPool(CognitoIdentityProviderOperations.CreateGroup, request => request.UserPoolId, CreateGroup);
        table.AddForPool(CognitoIdentityProviderOperations.GetGroup, request => request.UserPoolId, GetGroup);
        table.AddForPool(CognitoIdentityProviderOperations.UpdateGroup, request => request.UserPoolId, UpdateGroup);
        table.AddForPool(CognitoIdentityProviderOperations.DeleteGroup, request => request.UserPoolId, DeleteGroup);
        table.AddForPool(CognitoIdentityProviderOperations.ListGroups, request => request.UserPoolId, ListGroups);
    }

    private static CreateGroupResponse CreateGroup(ServiceCall call, UserPool pool, CreateGroupRequest request)
    {
        ResourceChecks.CheckRole(call, request.RoleArn);
        if (pool.Groups.ContainsKey(request.GroupName))
        {
            // FACTS-SERVER-config 17 [W].
            throw new GroupExistsException("A group with the name already exists.");
        }

        if (pool.Groups.Count >= GroupRules.MaxGroups)
        {
            throw new LimitExceededException(GroupRules.TooManyGroups);
        }

        var group = new GroupType
        {
            GroupName = request.GroupName,
            UserPoolId = pool.Id,
            Description = request.Description,
            RoleArn = request.RoleArn,
            Precedence = request.Precedence,
            CreationDate = call.Now,
            LastModifiedDate = call.Now,
        };
        pool.Groups.Add(request.GroupName, group);
        return new CreateGroupResponse { Group = group };
    }

    private static GetGroupResponse GetGroup(ServiceCall call, UserPool pool, GetGroupRequest request) =>
        new() { Group = pool.GetGroup(request.GroupName) };

    private static UpdateGroupResponse UpdateGroup(ServiceCall call, UserPool pool, UpdateGroupRequest request)
    {
        var group = pool.GetGroup(request.GroupName);
        ResourceChecks.CheckRole(call, request.RoleArn);

        // FACTS-SERVER-config 17 [R tf]: what the request leaves out is kept.
        group = group with
        {
            Description = request.Description ?? group.Description,
            RoleArn = request.RoleArn ?? group.RoleArn,
            Precedence = request.Precedence ?? group.Precedence,
            LastModifiedDate = call.Now,
        };
        pool.Groups[group.GroupName!] = group;
        return new UpdateGroupResponse { Group = group };
    }

    private static DeleteGroupResponse DeleteGroup(ServiceCall call, UserPool pool, DeleteGroupRequest request)
    {
        var group = pool.GetGroup(request.GroupName);
        pool.Groups.Remove(group.GroupName!);
        foreach (var user in pool.Users.All)
        {
            user.Groups.Remove(group.GroupName!);
        }

        return new DeleteGroupResponse();
    }

    private static ListGroupsResponse ListGroups(ServiceCall call, UserPool pool, ListGroupsRequest request)
    {
        var page = Pages.Take(
            call,
            pool.Groups.Values.OrderBy(group => group.GroupName, StringComparer.Ordinal),
            group => group.GroupName!,
            request.Limit,
            request.NextToken,
            pool.Id);
        return new ListGroupsResponse { Groups = page.Items, NextToken = page.NextToken };
    }
}
