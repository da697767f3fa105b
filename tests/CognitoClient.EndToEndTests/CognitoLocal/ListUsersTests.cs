using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.CognitoLocal;

public sealed class ListUsersTests(CognitoLocalFixture cognito)
{
    [Fact]
    public async Task ListUsers_Filter_GivesTheMatches()
    {
        var pool = await cognito.CreatePoolAsync();
        foreach (var username in new[] { "nadia", "nadine", "omar" })
        {
            await pool.SignUpAsync(username);
        }

        var response = await cognito.Client.ListUsersAsync(new() { UserPoolId = pool.Id, Filter = "username ^= \"nad\"" });

        Assert.Equal(["nadia", "nadine"], response.Users.Select(user => user.Username));
        Assert.All(response.Users, user => Assert.Equal(UserStatusType.Unconfirmed, user.UserStatus));
        Assert.Null(response.PaginationToken);
    }

    [Fact]
    public async Task ListUsersItems_ManyUsers_GivesEachOnce()
    {
        var pool = await cognito.CreatePoolAsync();
        string[] expected = [.. Enumerable.Range(1, 12).Select(number => $"user-{number:00}")];
        foreach (var username in expected)
        {
            await pool.SignUpAsync(username);
        }

        var usernames = new List<string>();
        await foreach (var user in cognito.Client.ListUsersItemsAsync(new() { UserPoolId = pool.Id, Limit = 5 }))
        {
            usernames.Add(user.Username!);
        }

        Assert.Equal(expected, usernames);
    }

    [Fact]
    public async Task ListUsers_BrokenFilter_ThrowsInvalidParameter()
    {
        var pool = await cognito.CreatePoolAsync();

        var error = await Assert.ThrowsAsync<InvalidParameterException>(
            () => cognito.Client.ListUsersAsync(new() { UserPoolId = pool.Id, Filter = "nonsense" }));

        Assert.Equal("Error while parsing filter", error.Message);
    }
}
