using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class GroupTests(CognitoLocalFixture cognito)
{
    private const string Editors = "editors";

    [Fact]
    public async Task CreateGroup_WithPrecedence_IsReadBack()
    {
        var pool = await cognito.CreatePoolAsync();

        var created = await cognito.Client.CreateGroupAsync(
            new() { UserPoolId = pool.Id, GroupName = Editors, Description = "May edit", Precedence = 0 });
        var got = await cognito.Client.GetGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors });

        Assert.Equal(created.Group, got.Group);
        Assert.Equal(Editors, got.Group!.GroupName);
        Assert.Equal("May edit", got.Group.Description);
        Assert.Equal(0, got.Group.Precedence);
        Assert.Equal(pool.Id, got.Group.UserPoolId);
    }

    [Fact]
    public async Task UpdateGroup_NewDescription_KeepsPrecedence()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.CreateGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors, Precedence = 5 });

        var updated = await cognito.Client.UpdateGroupAsync(
            new() { UserPoolId = pool.Id, GroupName = Editors, Description = "May edit everything" });

        Assert.Equal("May edit everything", updated.Group!.Description);
        Assert.Equal(5, updated.Group.Precedence);
    }

    [Fact]
    public async Task DeleteGroup_OneOfTwo_LeavesTheOther()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.CreateGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors });
        await cognito.Client.CreateGroupAsync(new() { UserPoolId = pool.Id, GroupName = "readers" });

        await cognito.Client.DeleteGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors });

        var names = new List<string?>();
        await foreach (var group in cognito.Client.ListGroupsItemsAsync(new() { UserPoolId = pool.Id }))
        {
            names.Add(group.GroupName);
        }

        Assert.Equal(["readers"], names);
    }

    [Fact]
    public async Task GetGroup_UnknownGroup_ThrowsResourceNotFound()
    {
        // In a pool that never had a group, cognito-local answers 500.
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.CreateGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors });

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => cognito.Client.GetGroupAsync(new() { UserPoolId = pool.Id, GroupName = "nobody" }));

        Assert.Equal("Group not found", error.Message);
    }

    [Fact]
    public async Task AdminAddUserToGroup_Member_IsListedUntilRemoved()
    {
        var pool = await cognito.CreatePoolAsync();
        await pool.AddConfirmedUserAsync("nadia");
        await cognito.Client.CreateGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors });

        await cognito.Client.AdminAddUserToGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors, Username = "nadia" });
        Assert.Equal([Editors], await GroupsOfAsync(pool, "nadia"));
        Assert.Equal(["nadia"], await MembersAsync(pool));

        await cognito.Client.AdminRemoveUserFromGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors, Username = "nadia" });
        Assert.Empty(await GroupsOfAsync(pool, "nadia"));
        Assert.Empty(await MembersAsync(pool));
    }

    [Fact]
    public async Task AdminAddUserToGroup_UnknownUser_ThrowsUserNotFound()
    {
        var pool = await cognito.CreatePoolAsync();
        await cognito.Client.CreateGroupAsync(new() { UserPoolId = pool.Id, GroupName = Editors });

        await Assert.ThrowsAsync<UserNotFoundException>(() => cognito.Client.AdminAddUserToGroupAsync(
            new() { UserPoolId = pool.Id, GroupName = Editors, Username = "nobody" }));
    }

    private static async Task<List<string?>> GroupsOfAsync(TestPool pool, string username)
    {
        var names = new List<string?>();
        await foreach (var group in pool.Client.AdminListGroupsForUserItemsAsync(new() { UserPoolId = pool.Id, Username = username }))
        {
            names.Add(group.GroupName);
        }

        return names;
    }

    private static async Task<List<string?>> MembersAsync(TestPool pool)
    {
        var names = new List<string?>();
        await foreach (var user in pool.Client.ListUsersInGroupItemsAsync(new() { UserPoolId = pool.Id, GroupName = Editors }))
        {
            names.Add(user.Username);
        }

        return names;
    }
}
