using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.EndToEndTests.InMemory;

/// <summary>The walk of the Quickstart sample, with more errors, which gives an outcome for each step.</summary>
internal sealed class Story(ICognitoIdentityProviderClient client, Func<string> lastCode)
{
    private const string Username = "nadia";
    private const string Password = "Correct-Horse-1";
    private const string Chosen = "Another-Horse-2";

    private readonly Dictionary<string, string> _outcomes = [];
    private string _poolId = "";
    private string _clientId = "";
    private string _accessToken = "";
    private string _refreshToken = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<IReadOnlyDictionary<string, string>> TellAsync()
    {
        await CreatePoolAsync();
        await SignUpAsync();
        await SignInAsync();
        await ChangeAttributesAsync();
        await UseGroupsAsync();
        await ListUsersAsync();
        await ChangePasswordsAsync();
        await DeleteAsync();
        return _outcomes;
    }

    private async Task CreatePoolAsync()
    {
        await StepAsync("create a user pool", async () =>
        {
            var pool = (await client.CreateUserPoolAsync(
                new() { PoolName = "story", AutoVerifiedAttributes = [VerifiedAttributeType.Email] }, Cancellation)).UserPool!;
            _poolId = pool.Id!;
            return $"{pool.Name}, MFA {pool.MfaConfiguration}";
        });
        await StepAsync("create an app client", async () =>
        {
            var app = (await client.CreateUserPoolClientAsync(
                new()
                {
                    UserPoolId = _poolId,
                    ClientName = "story",
                    ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowUserPasswordAuth, ExplicitAuthFlowsType.AllowRefreshTokenAuth],
                },
                Cancellation)).UserPoolClient!;
            _clientId = app.ClientId!;
            return $"{app.ClientName}, secret {app.ClientSecret ?? "(none)"}, refresh tokens {app.RefreshTokenValidity}";
        });
    }

    private async Task SignUpAsync()
    {
        await StepAsync("sign up", () => RegisterAsync(Password));
        await StepAsync("sign in before confirmation", () => StartAsync(Password));
        await StepAsync("confirm with a wrong code", () => ConfirmAsync("000000"));
        await StepAsync("confirm", () => ConfirmAsync(lastCode()));
        await StepAsync("confirm again", () => ConfirmAsync("000000"));
        await StepAsync("sign up again", () => RegisterAsync(Password));
        await StepAsync("read the user as administrator", async () =>
        {
            var user = await client.AdminGetUserAsync(new() { UserPoolId = _poolId, Username = Username }, Cancellation);
            return $"{user.UserStatus}, enabled {user.Enabled}: {Text(user.UserAttributes)}";
        });
    }

    private async Task SignInAsync()
    {
        await StepAsync("sign in with a wrong password", () => StartAsync("Wrong-Horse-1"));
        await StepAsync("sign in as nobody", () => StartAsync(Password, "nobody"));
        await StepAsync("sign in", () => StartAsync(Password));
        await StepAsync("read the access token", () => Task.FromResult(Text(TokenClaims.Parse(_accessToken))));
        await StepAsync("refresh", async () => Text((await client.InitiateAuthAsync(
            new()
            {
                ClientId = _clientId,
                AuthFlow = AuthFlowType.RefreshTokenAuth,
                AuthParameters = new Dictionary<string, string> { ["REFRESH_TOKEN"] = _refreshToken },
            },
            Cancellation)).AuthenticationResult!));
        await StepAsync("read the user", ReadAsync);
    }

    private async Task ChangeAttributesAsync()
    {
        await StepAsync("change an attribute", () => UpdateAsync("name", "Nadia Haddad"));
        await StepAsync("read the changed user", ReadAsync);
        await StepAsync("change an unknown attribute", () => UpdateAsync("custom:team", "blue"));
        await StepAsync("change the sub", () => UpdateAsync("sub", "1"));
    }

    private async Task UseGroupsAsync()
    {
        await StepAsync("create a group", CreateGroupAsync);
        await StepAsync("create the group again", CreateGroupAsync);
        await StepAsync("add the user to the group", () => AddAsync("editors"));
        await StepAsync("add the user to an unknown group", () => AddAsync("nobodies"));
        await StepAsync("list the groups of the user", async () =>
        {
            var groups = await client.AdminListGroupsForUserAsync(new() { UserPoolId = _poolId, Username = Username }, Cancellation);
            return string.Join(' ', groups.Groups.Select(group => group.GroupName));
        });
        await StepAsync("sign in as an editor", async () =>
        {
            await StartAsync(Password);
            return string.Join(' ', TokenClaims.Parse(_accessToken).Groups);
        });
    }

    private async Task ListUsersAsync()
    {
        await StepAsync("create users", async () =>
        {
            var statuses = new List<string>();
            foreach (var username in (string[])["amir", "bela", "chloe", "diego"])
            {
                var created = await client.AdminCreateUserAsync(
                    new() { UserPoolId = _poolId, Username = username, MessageAction = MessageActionType.Suppress }, Cancellation);
                statuses.Add($"{created.User!.UserStatus}");
            }

            return string.Join(' ', statuses.Distinct());
        });
        await StepAsync("create a user again", async () => $"{await client.AdminCreateUserAsync(
            new() { UserPoolId = _poolId, Username = "amir", MessageAction = MessageActionType.Suppress }, Cancellation)}");
        await StepAsync("read pages of two users", async () =>
        {
            var pages = new List<int>();
            await foreach (var page in client.ListUsersPagesAsync(new() { UserPoolId = _poolId, Limit = 2 }, Cancellation))
            {
                pages.Add(page.Users.Count);
            }

            return string.Join(' ', pages);
        });
        await StepAsync("filter users", async () =>
        {
            var users = await client.ListUsersAsync(new() { UserPoolId = _poolId, Filter = "email ^= \"nadia\"" }, Cancellation);
            return string.Join(' ', users.Users.Select(user => user.Username));
        });
        await StepAsync("filter by an attribute that cannot be searched", async () =>
        {
            var users = await client.ListUsersAsync(new() { UserPoolId = _poolId, Filter = "nickname = \"nadia\"" }, Cancellation);
            return $"{users.Users.Count} users";
        });
    }

    private async Task ChangePasswordsAsync()
    {
        await StepAsync("sign up with a weak password", () => RegisterAsync("weak", "adam"));
        await StepAsync("change the password", async () =>
        {
            await client.ChangePasswordAsync(
                new() { AccessToken = _accessToken, PreviousPassword = Password, ProposedPassword = Chosen }, Cancellation);
            return await StartAsync(Chosen);
        });
        await StepAsync("forget the password", async () => Text((await client.ForgotPasswordAsync(
            new() { ClientId = _clientId, Username = Username }, Cancellation)).CodeDeliveryDetails));
        await StepAsync("set a new password with a wrong code", () => ResetAsync("000000"));
        await StepAsync("set a new password", () => ResetAsync(lastCode()));
        await StepAsync("sign in with the new password", () => StartAsync(Password));
        await StepAsync("sign in with the password of before", () => StartAsync(Chosen));
    }

    private async Task DeleteAsync()
    {
        await StepAsync("disable the user", async () =>
        {
            await client.AdminDisableUserAsync(new() { UserPoolId = _poolId, Username = Username }, Cancellation);
            return await StartAsync(Password);
        });
        await StepAsync("delete the user", async () =>
        {
            await client.AdminDeleteUserAsync(new() { UserPoolId = _poolId, Username = Username }, Cancellation);
            return await StartAsync(Password);
        });
        await StepAsync("read the deleted user", async () =>
            $"{(await client.AdminGetUserAsync(new() { UserPoolId = _poolId, Username = Username }, Cancellation)).UserStatus}");
        await StepAsync("delete the user pool", async () =>
        {
            await client.DeleteUserPoolAsync(new DeleteUserPoolRequest { UserPoolId = _poolId }, Cancellation);
            return "deleted";
        });
        await StepAsync("list users of the deleted user pool", async () =>
            $"{(await client.ListUsersAsync(new ListUsersRequest { UserPoolId = _poolId }, Cancellation)).Users.Count} users");
    }

    private async Task<string> RegisterAsync(string password, string username = Username)
    {
        var response = await client.SignUpAsync(
            new()
            {
                ClientId = _clientId,
                Username = username,
                Password = password,
                UserAttributes = [new() { Name = "email", Value = $"{username}@example.com" }, new() { Name = "name", Value = "Nadia" }],
            },
            Cancellation);
        return $"confirmed {response.UserConfirmed}, {Text(response.CodeDeliveryDetails)}";
    }

    private async Task<string> ConfirmAsync(string code)
    {
        await client.ConfirmSignUpAsync(new() { ClientId = _clientId, Username = Username, ConfirmationCode = code }, Cancellation);
        return "confirmed";
    }

    private async Task<string> StartAsync(string password, string username = Username)
    {
        var response = await client.InitiateAuthAsync(
            new()
            {
                ClientId = _clientId,
                AuthFlow = AuthFlowType.UserPasswordAuth,
                AuthParameters = new Dictionary<string, string> { ["USERNAME"] = username, ["PASSWORD"] = password },
            },
            Cancellation);
        var tokens = response.AuthenticationResult!;
        (_accessToken, _refreshToken) = (tokens.AccessToken!, tokens.RefreshToken!);
        return Text(tokens);
    }

    private async Task<string> ReadAsync()
    {
        var user = await client.GetUserAsync(new() { AccessToken = _accessToken }, Cancellation);
        return $"{user.Username}: {Text(user.UserAttributes)}";
    }

    private async Task<string> UpdateAsync(string name, string value)
    {
        await client.UpdateUserAttributesAsync(
            new() { AccessToken = _accessToken, UserAttributes = [new() { Name = name, Value = value }] }, Cancellation);
        return "changed";
    }

    private async Task<string> CreateGroupAsync()
    {
        var response = await client.CreateGroupAsync(new() { UserPoolId = _poolId, GroupName = "editors" }, Cancellation);
        return response.Group!.GroupName!;
    }

    private async Task<string> AddAsync(string group)
    {
        await client.AdminAddUserToGroupAsync(new() { UserPoolId = _poolId, GroupName = group, Username = Username }, Cancellation);
        return "added";
    }

    private async Task<string> ResetAsync(string code)
    {
        await client.ConfirmForgotPasswordAsync(
            new() { ClientId = _clientId, Username = Username, ConfirmationCode = code, Password = Password }, Cancellation);
        return "set";
    }

    private async Task StepAsync(string name, Func<Task<string>> step)
    {
        string outcome;
        try
        {
            outcome = await step();
        }
        catch (CognitoIdentityProviderException error)
        {
            outcome = $"{error.ErrorCode}: {error.Message}";
        }

        _outcomes[name] = _poolId.Length == 0 ? outcome : outcome.Replace(_poolId, "{pool}", StringComparison.Ordinal);
    }

    private static string Text(CodeDeliveryDetailsType? delivery) =>
        delivery is null ? "no code" : $"{delivery.AttributeName} by {delivery.DeliveryMedium} to {delivery.Destination}";

    private static string Text(IEnumerable<AttributeType> attributes) => string.Join(", ", attributes
        .Where(attribute => attribute.Name != "sub")
        .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
        .Select(attribute => $"{attribute.Name} = {attribute.Value}"));

    private static string Text(AuthenticationResultType tokens) => string.Join(", ",
        $"{tokens.TokenType} for {tokens.ExpiresIn} s",
        $"access {tokens.AccessToken is not null}",
        $"ID {tokens.IdToken is not null}",
        $"refresh {tokens.RefreshToken is not null}");

    private static string Text(TokenClaims claims) =>
        $"{claims.TokenUse} of {claims.Username}, scope {string.Join(' ', claims.Scopes)}, {claims.ExpiresAt - claims.IssuedAt}";
}
