using CognitoClient;
using CognitoClient.Model;
using CognitoClient.Testing;

namespace Shop.Tests;

/// <summary>Calls that the service throttles. These tests use a client without the web application.</summary>
public sealed class ThrottlingTests
{
    private readonly InMemoryCognito _cognito = new();
    private readonly InMemoryUserPool _pool;

    public ThrottlingTests()
    {
        _pool = _cognito.AddPool();
        _pool.AddUser(Customer.Username, Customer.Password);
    }

    [Fact]
    public async Task ListUsers_ThrottledOnce_IsRetried()
    {
        _cognito.Faults.FailNext("ListUsers", new TooManyRequestsException("Rate exceeded"));
        using var client = _cognito.CreateClient();

        var response = await client.ListUsersAsync(_pool.Id, TestContext.Current.CancellationToken);

        Assert.Equal(Customer.Username, Assert.Single(response.Users).Username);
        Assert.Equal(["TooManyRequestsException", null], _cognito.Requests.For("ListUsers").Select(request => request.ErrorCode));
    }

    [Fact]
    public async Task ListUsers_AlwaysThrottled_Throws()
    {
        _cognito.Faults.FailNext("ListUsers", new TooManyRequestsException("Rate exceeded"), count: 10);
        using var client = _cognito.CreateClient(options => options.MaxAttempts = 2);

        var exception = await Assert.ThrowsAsync<TooManyRequestsException>(
            () => client.ListUsersAsync(_pool.Id, TestContext.Current.CancellationToken));

        Assert.Equal(2, exception.Attempts);
    }
}
