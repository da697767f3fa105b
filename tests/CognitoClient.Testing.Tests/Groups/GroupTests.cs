using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Groups;

public sealed class GroupTests : ServiceTest
{
    private const string Role = "arn:aws:iam::123456789012:role/admins";

    // FACTS-SERVER-config 17 [W, R]: names collide without regard to case.
    [Fact]
    public async Task Create_Twice_GroupExists()
    {
        var pool = await CreatePoolAsync();
        await CreateAsync(pool, "admins");

        Assert.Equal(
            "A group with the name already exists.", await MessageAsync<GroupExistsException>(CreateAsync(pool, "ADMINS")));
        Assert.Equal(
            "Cross-account pass role is not allowed.",
            await MessageAsync<InvalidParameterException>(Client.CreateGroupAsync(
                new() { UserPoolId = pool, GroupName = "owners", RoleArn = "arn:aws:iam::999999999999:role/admins" }, Cancellation)));
    }

    // FACTS-SERVER-config 17 [R tf]: what is left out is kept.
    [Fact]
    public async Task Update_KeepsWhatIsLeftOut()
    {
        var pool = await CreatePoolAsync();
        var created = (await Client.CreateGroupAsync(
            new() { UserPoolId = pool, GroupName = "admins", RoleArn = Role, Precedence = 3 }, Cancellation)).Group!;
        Cognito.Clock.Advance(TimeSpan.FromMinutes(1));

        var updated = (await Client.UpdateGroupAsync(
            new() { UserPoolId = pool, GroupName = "admins", Description = "All rights" }, Cancellation)).Group!;

        Assert.Equal(created with { Description = "All rights", LastModifiedDate = updated.LastModifiedDate }, updated);
        Assert.True(updated.LastModifiedDate > created.LastModifiedDate);
        Assert.Equal(updated, (await Client.GetGroupAsync(new() { UserPoolId = pool, GroupName = "admins" }, Cancellation)).Group);
    }

    [Fact]
    public async Task Unknown_ResourceNotFound()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane");

        Assert.Equal(
            "Group not found.",
            await MessageAsync<ResourceNotFoundException>(
                Client.GetGroupAsync(new() { UserPoolId = pool, GroupName = "admins" }, Cancellation)));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => AddAsync(pool, "jane", "admins"));
    }

    // FACTS-SERVER 17 [W, E]: adding twice and removing a non-member succeed; ordered by precedence.
    [Fact]
    public async Task Members_AddListRemove()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane");
        await CreateUserAsync(pool, "june");
        await CreateAsync(pool, "none");
        await CreateAsync(pool, "weak", 9);
        await CreateAsync(pool, "strong", 0);
        foreach (var group in new[] { "none", "weak", "strong", "weak" })
        {
            await AddAsync(pool, "jane", group);
        }

        Assert.Equal(["strong", "weak", "none"], await GroupsAsync(pool, "jane"));
        var members = await Client.ListUsersInGroupAsync(new() { UserPoolId = pool, GroupName = "weak" }, Cancellation);
        Assert.Equal("jane", Assert.Single(members.Users).Username);

        await RemoveAsync(pool, "june", "weak");
        await RemoveAsync(pool, "jane", "weak");
        Assert.Equal(["strong", "none"], await GroupsAsync(pool, "jane"));
        await Assert.ThrowsAsync<UserNotFoundException>(() => AddAsync(pool, "nobody", "weak"));
    }

    [Fact]
    public async Task Delete_MembersLoseTheGroup()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane");
        await CreateAsync(pool, "admins");
        await AddAsync(pool, "jane", "admins");

        await Client.DeleteGroupAsync(new() { UserPoolId = pool, GroupName = "admins" }, Cancellation);

        Assert.Empty(await GroupsAsync(pool, "jane"));
        await CreateAsync(pool, "admins");
        Assert.Empty(await GroupsAsync(pool, "jane"));
    }

    [Fact]
    public async Task List_Pages()
    {
        var pool = await CreatePoolAsync();
        foreach (var name in new[] { "c", "a", "b" })
        {
            await CreateAsync(pool, name);
        }

        var first = await Client.ListGroupsAsync(new() { UserPoolId = pool, Limit = 2 }, Cancellation);
        var second = await Client.ListGroupsAsync(new() { UserPoolId = pool, Limit = 2, NextToken = first.NextToken }, Cancellation);

        Assert.Equal(["a", "b", "c"], first.Groups.Concat(second.Groups).Select(group => group.GroupName));
        Assert.Null(second.NextToken);
        Assert.Null(first.Groups[0].Precedence);
    }

    private Task<CreateGroupResponse> CreateAsync(string pool, string name, int? precedence = null) => Client.CreateGroupAsync(
        new() { UserPoolId = pool, GroupName = name, Precedence = precedence }, Cancellation);

    private Task<AdminAddUserToGroupResponse> AddAsync(string pool, string username, string group) =>
        Client.AdminAddUserToGroupAsync(new() { UserPoolId = pool, Username = username, GroupName = group }, Cancellation);

    private Task<AdminRemoveUserFromGroupResponse> RemoveAsync(string pool, string username, string group) =>
        Client.AdminRemoveUserFromGroupAsync(new() { UserPoolId = pool, Username = username, GroupName = group }, Cancellation);

    private async Task<IEnumerable<string?>> GroupsAsync(string pool, string username) =>
        (await Client.AdminListGroupsForUserAsync(new() { UserPoolId = pool, Username = username }, Cancellation))
        .Groups.Select(group => group.GroupName);
}
