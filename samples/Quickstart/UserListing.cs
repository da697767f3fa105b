using CognitoClient;
using CognitoClient.Model;

namespace Quickstart;

/// <summary>Lists users: page by page, and as a single sequence.</summary>
internal sealed class UserListing(ICognitoIdentityProviderClient client, Report report)
{
    private const int PageSize = 2;

    public async Task ShowAsync(string poolId, CancellationToken cancellationToken)
    {
        report.Step("Page through users");
        await CreateUsersAsync(poolId, cancellationToken);
        await ShowPagesAsync(poolId, cancellationToken);
        await CountAsync(poolId, cancellationToken);
    }

    private async Task CreateUsersAsync(string poolId, CancellationToken cancellationToken)
    {
        string[] usernames = ["amir", "bela", "chloe", "diego"];
        foreach (var username in usernames)
        {
            await client.AdminCreateUserAsync(
                new() { UserPoolId = poolId, Username = username, MessageAction = MessageActionType.Suppress }, cancellationToken);
        }

        report.Call("AdminCreateUser", string.Join(", ", usernames));
    }

    private async Task ShowPagesAsync(string poolId, CancellationToken cancellationToken)
    {
        var number = 0;
        var request = new ListUsersRequest { UserPoolId = poolId, Limit = PageSize };
        await foreach (var page in client.ListUsersPagesAsync(request, cancellationToken))
        {
            report.Call("ListUsersPagesAsync", $"page {++number}: {string.Join(", ", page.Users.Select(user => user.Username))}");
            if (page.Users.Count > PageSize)
            {
                report.Note($"{PageSize} users per page were requested; this server returns all at once, Amazon Cognito would not");
            }
        }
    }

    private async Task CountAsync(string poolId, CancellationToken cancellationToken)
    {
        var statuses = new List<string>();
        await foreach (var user in client.ListUsersItemsAsync(new() { UserPoolId = poolId }, cancellationToken))
        {
            statuses.Add($"{user.UserStatus}");
        }

        var counts = statuses.CountBy(status => status).Select(count => $"{count.Value} {count.Key}");
        report.Call("ListUsersItemsAsync", $"{statuses.Count} users: {string.Join(", ", counts)}");
    }
}
