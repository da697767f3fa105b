using System.Text.Json.Nodes;
using CognitoClient.EndToEndTests.JavaScript;
using CognitoClient.Testing;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The AWS SDK for JavaScript against in-memory user pools: the calls of administrators.</summary>
[Collection(JavaScriptClient.Sequence)]
public sealed class AwsSdkAdministrationTests
{
    private const string Password = "Correct-Horse-1";

    [Fact]
    public async Task UserPool_CreatedDescribedUpdatedDeleted()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);

        var created = await sdk.SendAsync("CreateUserPool", new()
        {
            ["PoolName"] = "customers",
            ["AutoVerifiedAttributes"] = new JsonArray("email"),
            ["UserPoolTags"] = new JsonObject { ["team"] = "blue" },
        });
        var id = created["output"]!["UserPool"]!["Id"]!.GetValue<string>();
        Assert.Equal("""["UserPool.CreationDate","UserPool.LastModifiedDate"]""", Sorted(created["dates"]!));
        Assert.Equal(host.Cognito.Requests.All[^1].RequestId, created["requestId"]!.GetValue<string>());

        var client = await sdk.CallAsync("CreateUserPoolClient", new()
        {
            ["UserPoolId"] = id,
            ["ClientName"] = "web",
            ["GenerateSecret"] = true,
            ["ExplicitAuthFlows"] = new JsonArray("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
        });
        var clientId = client["UserPoolClient"]!["ClientId"]!.GetValue<string>();
        var described = await sdk.CallAsync("DescribeUserPoolClient", new() { ["UserPoolId"] = id, ["ClientId"] = clientId });
        Assert.Equal(
            client["UserPoolClient"]!["ClientSecret"]!.GetValue<string>(),
            described["UserPoolClient"]!["ClientSecret"]!.GetValue<string>());

        await sdk.CallAsync("UpdateUserPool", new() { ["UserPoolId"] = id, ["DeletionProtection"] = "ACTIVE" });
        Assert.Equal(
            "InvalidParameterException: The user pool cannot be deleted because deletion protection is activated. "
                + "Deletion protection must be inactivated first.",
            await sdk.FailAsync("DeleteUserPool", new() { ["UserPoolId"] = id }));
        await sdk.CallAsync("UpdateUserPool", new() { ["UserPoolId"] = id, ["DeletionProtection"] = "INACTIVE" });
        await sdk.CallAsync("DeleteUserPool", new() { ["UserPoolId"] = id });
        Assert.Equal(
            $"ResourceNotFoundException: User pool {id} does not exist.",
            await sdk.FailAsync("DescribeUserPool", new() { ["UserPoolId"] = id }));
    }

    [Fact]
    public async Task User_CreatedChangedDisabledDeleted()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var pool = host.Cognito.AddPool();

        var created = await sdk.SendAsync("AdminCreateUser", UserOf(pool, "nadia", new()
        {
            ["UserAttributes"] = new JsonArray(Attribute("email", "nadia@example.com"), Attribute("email_verified", "true")),
            ["DesiredDeliveryMediums"] = new JsonArray("EMAIL"),
        }));
        Assert.Equal("""["User.UserCreateDate","User.UserLastModifiedDate"]""", Sorted(created["dates"]!));
        Assert.Equal("FORCE_CHANGE_PASSWORD", created["output"]!["User"]!["UserStatus"]!.GetValue<string>());
        Assert.Single(host.Cognito.Outbox.To("nadia@example.com"));

        await sdk.CallAsync("AdminSetUserPassword", UserOf(pool, "nadia", new() { ["Password"] = Password, ["Permanent"] = true }));
        await sdk.CallAsync("AdminUpdateUserAttributes", UserOf(pool, "nadia", new()
        {
            ["UserAttributes"] = new JsonArray(Attribute("name", "Nadia Hädad"), Attribute("email", "")),
        }));
        await sdk.CallAsync("AdminDisableUser", UserOf(pool, "nadia"));
        var user = await sdk.CallAsync("AdminGetUser", UserOf(pool, "nadia"));
        Assert.False(user["Enabled"]!.GetValue<bool>());
        Assert.Equal("CONFIRMED", user["UserStatus"]!.GetValue<string>());
        Assert.Equal(
            ["name", "sub"], user["UserAttributes"]!.AsArray().Select(attribute => attribute!["Name"]!.GetValue<string>()).Order());
        Assert.Null(user["UserMFASettingList"]);

        await sdk.CallAsync("AdminEnableUser", UserOf(pool, "nadia"));
        await sdk.CallAsync("AdminDeleteUser", UserOf(pool, "nadia"));
        Assert.Equal("UserNotFoundException: User does not exist.", await sdk.FailAsync("AdminGetUser", UserOf(pool, "nadia")));
    }

    [Fact]
    public async Task Lists_ReadInPages_HaveEveryItemOnce()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var pool = host.Cognito.AddPool("p1");
        string[] users = ["ada", "bela", "chloe", "diego", "emil"];
        foreach (var name in users)
        {
            pool.AddUser(name, Password);
            pool.AddGroup($"g-{name}");
            pool.AddClient($"c-{name}");
            pool.GetUser(name).AddToGroup("g-ada");
            pool.GetUser("ada").AddToGroup($"g-{name}");
            host.Cognito.AddPool($"pool-{name}");
        }

        var lists = new Dictionary<string, (int Count, string[] Pages)>
        {
            ["ListUsers"] = (5, await PagesAsync("ListUsers", "Users", "Username")),
            ["ListGroups"] = (5, await PagesAsync("ListGroups", "Groups", "GroupName")),
            ["ListUserPoolClients"] = (5, await PagesAsync("ListUserPoolClients", "UserPoolClients", "ClientName", "MaxResults")),
            ["ListUsersInGroup"] = (5, await PagesAsync("ListUsersInGroup", "Users", "Username", "Limit", ("GroupName", "g-ada"))),
            ["AdminListGroupsForUser"] = (
                5, await PagesAsync("AdminListGroupsForUser", "Groups", "GroupName", "Limit", ("Username", "ada"))),
            ["ListUserPools"] = (6, await sdk.PagesAsync("ListUserPools", new() { ["MaxResults"] = 2 }, "UserPools", "Name")),
        };

        Assert.All(lists, list =>
        {
            Assert.Equal(3, list.Value.Pages.Length);
            var items = string.Join(' ', list.Value.Pages).Split(' ');
            Assert.Equal((list.Value.Count, list.Value.Count), (items.Length, items.Distinct().Count()));
        });

        Task<string[]> PagesAsync(
            string operation, string items, string name, string limit = "Limit", (string Name, string Value)? more = null)
        {
            var input = new JsonObject { ["UserPoolId"] = pool.Id, [limit] = 2 };
            if (more is { } one)
            {
                input[one.Name] = one.Value;
            }

            return sdk.PagesAsync(operation, input, items, name);
        }
    }

    [Fact]
    public async Task ListUsers_Filters_FindTheirUsers()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var pool = host.Cognito.AddPool();
        foreach (var name in (string[])["ada", "adam", "bela"])
        {
            pool.AddUser(name, Password, $"{name}@example.com", attributes: new Dictionary<string, string> { ["name"] = $"{name} \"Q\"" });
        }

        await sdk.CallAsync("AdminCreateUser", UserOf(pool, "chloe"));
        await sdk.CallAsync("AdminDisableUser", UserOf(pool, "bela"));
        var filters = new Dictionary<string, string>
        {
            ["username = \"ada\""] = "ada",
            ["username ^= \"ad\""] = "ada adam",
            ["email ^= \"ada\""] = "ada adam",
            ["email = \"bela@example.com\""] = "bela",
            ["name = \"ada \\\"Q\\\"\""] = "ada",
            ["cognito:user_status = \"FORCE_CHANGE_PASSWORD\""] = "chloe",
            ["cognito:user_status ^= \"CONF\""] = "ada adam bela",
            ["status = \"Disabled\""] = "bela",
            ["status = \"Enabled\""] = "ada adam chloe",
            [$"sub = \"{pool.GetUser("adam").Sub}\""] = "adam",
            ["email = \"nobody@example.com\""] = "",
        };

        foreach (var (filter, expected) in filters)
        {
            var users = await sdk.CallAsync("ListUsers", new() { ["UserPoolId"] = pool.Id, ["Filter"] = filter });
            var names = users["Users"]!.AsArray().Select(user => user!["Username"]!.GetValue<string>()).Order(StringComparer.Ordinal);
            Assert.Equal((filter, expected), (filter, string.Join(' ', names)));
        }
    }

    [Fact]
    public async Task Errors_HaveTheirTypesAndMessages()
    {
        await using var host = await PoolHost.StartAsync();
        var sdk = new AwsSdk(host);
        var pool = host.Cognito.AddPool();
        var client = pool.AddClient();
        pool.AddUser("nadia", Password);
        pool.AddGroup("editors");
        var (unknown, signUp) = ($"{pool.Id[..10]}000000000", new JsonObject { ["ClientId"] = client.Id, ["Password"] = Password });

        (string Operation, JsonObject Input, string Error)[] failures =
        [
            ("AdminGetUser", UserOf(pool, "nobody"), "UserNotFoundException: User does not exist."),
            ("AdminCreateUser", UserOf(pool, "nadia"), "UsernameExistsException: User account already exists"),
            ("SignUp", With(signUp, "Username", "nadia"), "UsernameExistsException: User already exists"),
            ("SignUp", With(With(signUp, "Username", "adam"), "Password", "Correct-Horse"),
                "InvalidPasswordException: Password did not conform with policy: Password must have numeric characters"),
            ("DescribeUserPool", new() { ["UserPoolId"] = unknown }, $"ResourceNotFoundException: User pool {unknown} does not exist."),
            ("CreateGroup", new() { ["UserPoolId"] = pool.Id, ["GroupName"] = "editors" },
                "GroupExistsException: A group with the name already exists."),
            ("GetUser", new() { ["AccessToken"] = "a.b.c" }, "NotAuthorizedException: Invalid Access Token"),
            ("ConfirmSignUp", new() { ["ClientId"] = client.Id, ["Username"] = "nadia", ["ConfirmationCode"] = "123456" },
                "NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED"),
            ("CreateUserPoolClient",
                new()
                {
                    ["UserPoolId"] = pool.Id,
                    ["ClientName"] = "machine",
                    ["AllowedOAuthFlowsUserPoolClient"] = true,
                    ["AllowedOAuthFlows"] = new JsonArray("client_credentials"),
                    ["AllowedOAuthScopes"] = new JsonArray("orders/read"),
                },
                "InvalidOAuthFlowException: client_credentials flow can not be selected if client does not have a client secret."),
        ];

        foreach (var (operation, input, error) in failures)
        {
            Assert.Equal((operation, error), (operation, await sdk.FailAsync(operation, input)));
        }
    }

    private static JsonObject UserOf(InMemoryUserPool pool, string username, JsonObject? more = null) =>
        With(With(more ?? [], "UserPoolId", pool.Id), "Username", username);

    private static JsonObject With(JsonObject input, string name, string value)
    {
        var copy = input.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }

    private static JsonObject Attribute(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private static string Sorted(JsonNode names) =>
        new JsonArray([.. names.AsArray().Select(name => name!.GetValue<string>()).Order().Select(name => JsonValue.Create(name))])
            .ToJsonString();
}
