using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

public class OverloadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Call_WithMembers_SendsTheRequest()
    {
        var client = SubstituteClient.Create(_ => Task.FromResult(new AdminSetUserPasswordResponse()), out var substitute);

        await client.AdminSetUserPasswordAsync("pool", "ada", "secret", permanent: true, Cancellation);

        Assert.Equal(
            [new AdminSetUserPasswordRequest { UserPoolId = "pool", Username = "ada", Password = "secret", Permanent = true }],
            substitute.Requests);
    }

    [Fact]
    public async Task Items_WithMembers_SendsTheRequestOfEachPage()
    {
        var client = SubstituteClient.Create(
            request => Task.FromResult(new ListUsersResponse
            {
                Users = [new()],
                PaginationToken = ((ListUsersRequest)request).PaginationToken is null ? "next" : null,
            }),
            out var substitute);

        Assert.Equal(2, await client.ListUsersItemsAsync("pool", Cancellation).CountAsync(Cancellation));
        Assert.Equal(
            [new ListUsersRequest { UserPoolId = "pool" }, new ListUsersRequest { UserPoolId = "pool", PaginationToken = "next" }],
            substitute.Requests);
    }

    [Fact]
    public async Task Pages_OfANewRequest_AreNotAmbiguous()
    {
        var client = SubstituteClient.Create(_ => Task.FromResult(new ListUsersResponse()), out var substitute);

        await client.ListUsersPagesAsync(new() { UserPoolId = "pool", Limit = 3 }, Cancellation).CountAsync(Cancellation);
        await client.ListUsersAsync(new() { UserPoolId = "pool", Limit = 3 }, Cancellation);

        Assert.All(substitute.Requests, request => Assert.Equal(new ListUsersRequest { UserPoolId = "pool", Limit = 3 }, request));
    }

    public static TheoryData<object?> NothingReturned { get; } = [new(null), new(Task.FromResult<ListUsersResponse>(null!))];

    [Theory]
    [MemberData(nameof(NothingReturned), DisableDiscoveryEnumeration = true)]
    public async Task Pages_OfASubstituteThatReturnsNull_SaysSo(object? returned)
    {
        var client = SubstituteClient.Create(_ => returned);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => client.ListUsersItemsAsync("pool", Cancellation).CountAsync(Cancellation).AsTask());

        Assert.Matches(
            "^ListUsersAsync of .+ returned null. If it is a substitute, set it up to return a ListUsersResponse.$", exception.Message);
    }
}
