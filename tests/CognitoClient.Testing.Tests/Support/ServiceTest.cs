using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.Support;

/// <summary>A test that calls operations of in-memory user pools of its own.</summary>
public abstract class ServiceTest
{
    protected ServiceTest() => Client = Cognito.CreateClient();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected InMemoryCognito Cognito { get; } = new();

    protected CognitoIdentityProviderClient Client { get; }

    protected static AttributeType[] Attributes(params (string Name, string? Value)[] attributes) =>
        [.. attributes.Select(attribute => new AttributeType { Name = attribute.Name, Value = attribute.Value })];

    protected static string? Value(IEnumerable<AttributeType> attributes, string name) =>
        attributes.SingleOrDefault(attribute => attribute.Name == name)?.Value;

    /// <summary>Calls an operation that fails, and returns the message.</summary>
    protected static async Task<string> MessageAsync<TException>(Task call)
        where TException : CognitoIdentityProviderException =>
        (await Assert.ThrowsAsync<TException>(() => call)).Message;

    protected async Task<string> CreatePoolAsync(CreateUserPoolRequest? request = null) =>
        (await Client.CreateUserPoolAsync(request ?? new() { PoolName = "customers" }, Cancellation)).UserPool!.Id!;

    protected async Task<UserPoolType> DescribeAsync(string pool) =>
        (await Client.DescribeUserPoolAsync(new() { UserPoolId = pool }, Cancellation)).UserPool!;

    protected async Task<UserType> CreateUserAsync(string pool, string username, params (string Name, string? Value)[] attributes) =>
        (await Client.AdminCreateUserAsync(
            new() { UserPoolId = pool, Username = username, UserAttributes = Attributes(attributes) }, Cancellation)).User!;

    protected Task<AdminGetUserResponse> GetUserAsync(string pool, string username) =>
        Client.AdminGetUserAsync(new() { UserPoolId = pool, Username = username }, Cancellation);
}
