using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing;

/// <summary>A user pool in memory.</summary>
/// <remarks>
/// The methods behave like the operations of the service, with the same checks and exceptions, but are synchronous and are not recorded in
/// <see cref="InMemoryCognito.Requests"/>. The properties return the current state.
/// </remarks>
public sealed class InMemoryUserPool
{
    private readonly InMemoryCognito _cognito;
    private readonly UserPool _pool;

    internal InMemoryUserPool(InMemoryCognito cognito, UserPool pool)
    {
        _cognito = cognito;
        _pool = pool;
    }

    /// <summary>The ID, such as <c>us-east-1_AbCd12345</c>.</summary>
    public string Id => _pool.Id;

    /// <summary>The name.</summary>
    public string Name => Read(() => _pool.Settings.Name!);

    /// <summary>The ARN.</summary>
    public string Arn => Read(() => _pool.Arn);

    /// <summary>The AWS region.</summary>
    public string Region => _pool.Region;

    /// <summary>The issuer of tokens: the value of their <c>iss</c> claim.</summary>
    public string Issuer => Read(() => OpenIdConfiguration.Issuer(_pool));

    /// <summary>The app clients.</summary>
    public IReadOnlyList<InMemoryAppClient> Clients =>
        Read<IReadOnlyList<InMemoryAppClient>>(() => [.. _pool.Clients.Values.Select(client => new InMemoryAppClient(this, client))]);

    /// <summary>The users, in the order in which they were created.</summary>
    public IReadOnlyList<InMemoryUser> Users =>
        Read<IReadOnlyList<InMemoryUser>>(() => [.. _pool.Users.All.Select(user => new InMemoryUser(this, user))]);

    internal Lock Gate => _pool.Gate;

    /// <summary>Creates an app client.</summary>
    /// <param name="name">The name.</param>
    /// <param name="configure">
    /// Changes the settings, for example <c>request => request with { GenerateSecret = true }</c>. Null for an app client without a secret
    /// that allows every way to sign in that the user pool's tier has.
    /// </param>
    /// <returns>The app client.</returns>
    /// <exception cref="CognitoIdentityProviderException">The service would refuse the settings.</exception>
    public InMemoryAppClient AddClient(
        string name = "app", Func<CreateUserPoolClientRequest, CreateUserPoolClientRequest>? configure = null)
    {
        var request = new CreateUserPoolClientRequest { UserPoolId = Id, ClientName = name, ExplicitAuthFlows = AllFlows() };
        var response = _cognito.Run(
            CognitoIdentityProviderOperations.CreateUserPoolClient, Region, configure?.Invoke(request) ?? request);
        return Read(() => new InMemoryAppClient(this, _pool.GetClient(response.UserPoolClient!.ClientId!)));
    }

    /// <summary>Creates a confirmed user with a permanent password.</summary>
    /// <param name="username">
    /// The user name. In a user pool whose user names are addresses, the e-mail address or phone number.
    /// </param>
    /// <param name="password">The password, which must meet the policy of the user pool.</param>
    /// <param name="email">The e-mail address, or null for none.</param>
    /// <param name="phoneNumber">The phone number, or null for none.</param>
    /// <param name="attributes">
    /// Further attributes. Addresses are verified unless <c>email_verified</c> or <c>phone_number_verified</c> is false here.
    /// </param>
    /// <returns>The user. No message is sent.</returns>
    /// <exception cref="CognitoIdentityProviderException">
    /// The service would refuse the user, for example with a <see cref="UsernameExistsException"/> or an
    /// <see cref="InvalidPasswordException"/>. No user is created.
    /// </exception>
    public InMemoryUser AddUser(
        string username,
        string password,
        string? email = null,
        string? phoneNumber = null,
        IReadOnlyDictionary<string, string>? attributes = null)
    {
        ArgumentNullException.ThrowIfNull(username);
        ArgumentNullException.ThrowIfNull(password);
        _cognito.Run(
            CognitoIdentityProviderOperations.AdminCreateUser,
            Region,
            new AdminCreateUserRequest
            {
                UserPoolId = Id,
                Username = username,
                UserAttributes = Attributes(username, email, phoneNumber, attributes),
                MessageAction = MessageActionType.Suppress,
            });
        try
        {
            _cognito.Run(
                CognitoIdentityProviderOperations.AdminSetUserPassword,
                Region,
                new AdminSetUserPasswordRequest { UserPoolId = Id, Username = username, Password = password, Permanent = true });
        }
        catch (CognitoIdentityProviderException)
        {
            _cognito.Run(
                CognitoIdentityProviderOperations.AdminDeleteUser,
                Region,
                new AdminDeleteUserRequest { UserPoolId = Id, Username = username });
            throw;
        }

        return GetUser(username);
    }

    /// <summary>Creates a group.</summary>
    /// <param name="name">The name.</param>
    /// <param name="precedence">The precedence; 0 is the strongest. Null for none.</param>
    /// <param name="roleArn">The ARN of the IAM role, or null for none.</param>
    /// <returns>The group.</returns>
    /// <exception cref="GroupExistsException">The user pool has a group of this name.</exception>
    public GroupType AddGroup(string name, int? precedence = null, string? roleArn = null) => _cognito.Run(
        CognitoIdentityProviderOperations.CreateGroup,
        Region,
        new CreateGroupRequest { UserPoolId = Id, GroupName = name, Precedence = precedence, RoleArn = roleArn }).Group!;

    /// <summary>Finds a user.</summary>
    /// <param name="username">The user name, the <c>sub</c>, or a verified address that is an alias.</param>
    /// <returns>The user.</returns>
    /// <exception cref="UserNotFoundException">The user does not exist.</exception>
    public InMemoryUser GetUser(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        return Read(() => new InMemoryUser(this, _pool.GetUser(username)));
    }

    /// <summary>Returns the ID.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;

    internal void AddToGroup(InMemoryUser user, string group) => _cognito.Run(
        CognitoIdentityProviderOperations.AdminAddUserToGroup,
        Region,
        new AdminAddUserToGroupRequest { UserPoolId = Id, Username = user.Sub, GroupName = group });

    private List<AttributeType> Attributes(
        string username, string? email, string? phoneNumber, IReadOnlyDictionary<string, string>? attributes)
    {
        var all = new Dictionary<string, string>(attributes ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        Add("email", email, UsernameAttributeType.Email, AttributeFormats.IsEmail(username));
        Add("phone_number", phoneNumber, UsernameAttributeType.PhoneNumber, AttributeFormats.IsPhoneNumber(username));
        return [.. all.Select(attribute => new AttributeType { Name = attribute.Key, Value = attribute.Value })];

        void Add(string name, string? value, UsernameAttributeType login, bool isUsername)
        {
            if (value is not null)
            {
                all[name] = value;
            }

            if (all.ContainsKey(name) || (isUsername && Read(() => _pool.Settings.UsernameAttributes.Contains(login))))
            {
                all.TryAdd($"{name}_verified", "true");
            }
        }
    }

    private List<ExplicitAuthFlowsType> AllFlows()
    {
        List<ExplicitAuthFlowsType> flows =
        [
            ExplicitAuthFlowsType.AllowAdminUserPasswordAuth,
            ExplicitAuthFlowsType.AllowCustomAuth,
            ExplicitAuthFlowsType.AllowRefreshTokenAuth,
            ExplicitAuthFlowsType.AllowUserPasswordAuth,
            ExplicitAuthFlowsType.AllowUserSrpAuth,
        ];
        if (Read(() => _pool.Settings.UserPoolTier) != UserPoolTierType.Lite)
        {
            flows.Add(ExplicitAuthFlowsType.AllowUserAuth);
        }

        return flows;
    }

    private T Read<T>(Func<T> read)
    {
        lock (_pool.Gate)
        {
            return read();
        }
    }
}
