using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Users;

public sealed class ListUsersTests : ServiceTest
{
    // FACTS-SERVER 16 [A].
    [Theory]
    [InlineData("username = \"jane\"", "jane")]
    [InlineData("username = \"JANE\"")]
    [InlineData("username ^= \"j\"", "jane", "june")]
    [InlineData("\"email\"^=\"j\"", "jane", "june")]
    [InlineData("  email=\"jane@example.com\"  ", "jane")]
    [InlineData("given_name = \"A \\\"B\\\"\"", "bob")]
    [InlineData("status = \"Enabled\"", "jane", "june")]
    [InlineData("status = \"enabled\"")]
    [InlineData("status = \"Disabled\"", "bob")]
    [InlineData("cognito:user_status = \"force_change_password\"", "jane", "june", "bob")]
    [InlineData("phone_number ^= \"+1\"", "june")]
    [InlineData("", "jane", "june", "bob")]
    public async Task Filter_Matches(string filter, params string[] usernames)
    {
        var pool = await CreateUsersAsync();

        var users = await Client.ListUsersAsync(new() { UserPoolId = pool, Filter = filter }, Cancellation);

        Assert.Equal(usernames.Order(), users.Users.Select(user => user.Username).Order());
    }

    // FACTS-SERVER-config 16 [A]: ascending by the attribute of the filter.
    [Fact]
    public async Task Filter_OrderedByTheAttribute()
    {
        var pool = await CreatePoolAsync();
        foreach (var name in new[] { "c", "a", "b" })
        {
            await CreateUserAsync(pool, name, ("name", $"x{name}"));
        }

        var users = await Client.ListUsersAsync(new() { UserPoolId = pool, Filter = "name ^= \"x\"" }, Cancellation);

        Assert.Equal(["a", "b", "c"], users.Users.Select(user => user.Username));
    }

    [Theory]
    [InlineData("username", "Error while parsing filter")]
    [InlineData("username = jane", "Error while parsing filter")]
    [InlineData("username > \"jane\"", "Error while parsing filter")]
    [InlineData("username = \"a\" and email = \"b\"", "Error while parsing filter")]
    [InlineData("nickname = \"J\"", "Invalid search attribute: nickname")]
    [InlineData("custom:role = \"J\"", "Invalid search attribute: custom:role")]
    public async Task Filter_Invalid_Refused(string filter, string message)
    {
        var pool = await CreatePoolAsync();

        Assert.Equal(
            message,
            await MessageAsync<InvalidParameterException>(
                Client.ListUsersAsync(new() { UserPoolId = pool, Filter = filter }, Cancellation)));
    }

    // FACTS-SERVER 16 [A]: sub only if asked.
    [Fact]
    public async Task AttributesToGet_OnlyThose()
    {
        var pool = await CreateUsersAsync();

        var users = await Client.ListUsersAsync(new() { UserPoolId = pool, AttributesToGet = ["email"] }, Cancellation);

        Assert.Equal("email", Assert.Single(users.Users[0].Attributes).Name);
        Assert.Equal(
            "Invalid user attributes: hobby",
            await MessageAsync<InvalidParameterException>(
                Client.ListUsersAsync(new() { UserPoolId = pool, AttributesToGet = ["hobby"] }, Cancellation)));
    }

    // FACTS-SERVER 16 [A], FACTS-SERVER-config 16 [A]: a token is valid for one hour, and for its own list.
    [Fact]
    public async Task Pages_TokenOfTheList()
    {
        var pool = await CreateUsersAsync();

        var first = await Client.ListUsersAsync(new() { UserPoolId = pool, Limit = 2 }, Cancellation);
        var second = await Client.ListUsersAsync(
            new() { UserPoolId = pool, Limit = 2, PaginationToken = first.PaginationToken }, Cancellation);

        Assert.Equal(["jane", "june", "bob"], first.Users.Concat(second.Users).Select(user => user.Username));
        Assert.Null(second.PaginationToken);
        Assert.Equal(
            "Invalid pagination token.",
            await MessageAsync<InvalidParameterException>(Client.ListUsersAsync(
                new() { UserPoolId = pool, Filter = "username ^= \"j\"", PaginationToken = first.PaginationToken }, Cancellation)));
        Cognito.Clock.Advance(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAsync<InvalidParameterException>(() => Client.ListUsersAsync(
            new() { UserPoolId = pool, Limit = 2, PaginationToken = first.PaginationToken }, Cancellation));
    }

    [Fact]
    public async Task Pages_LastUserOfThePageIsDeleted_NothingIsSkipped()
    {
        var pool = await CreateUsersAsync();
        var first = await Client.ListUsersAsync(new() { UserPoolId = pool, Limit = 2 }, Cancellation);
        await Client.AdminDeleteUserAsync(new() { UserPoolId = pool, Username = "june" }, Cancellation);
        await CreateUserAsync(pool, "zoe");

        var second = await Client.ListUsersAsync(new() { UserPoolId = pool, PaginationToken = first.PaginationToken }, Cancellation);

        Assert.Equal(["bob", "zoe"], second.Users.Select(user => user.Username));
    }

    private async Task<string> CreateUsersAsync()
    {
        var pool = await CreatePoolAsync();
        await CreateUserAsync(pool, "jane", ("email", "jane@example.com"));
        await CreateUserAsync(pool, "june", ("email", "june@example.com"), ("phone_number", "+15550100"));
        await CreateUserAsync(pool, "bob", ("given_name", "A \"B\""));
        await Client.AdminDisableUserAsync(new() { UserPoolId = pool, Username = "bob" }, Cancellation);
        return pool;
    }
}
