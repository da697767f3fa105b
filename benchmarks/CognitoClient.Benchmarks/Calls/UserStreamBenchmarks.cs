using BenchmarkDotNet.Attributes;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Calls;

/// <summary>Ten pages of 60 users: asked for one by one, and as a stream of users.</summary>
[MemoryDiagnoser]
public class UserStreamBenchmarks
{
    private const int Pages = 10;

    private readonly CognitoIdentityProviderClient _client = Clients.OurCognito(new PageHandler());

    [Benchmark(Baseline = true, OperationsPerInvoke = Pages)]
    public async Task<int> PageByPage()
    {
        var count = 0;
        string? token = null;
        do
        {
            var page = await _client.ListUsersAsync(new ListUsersRequest { UserPoolId = "eu-central-1_EXAMPLE", PaginationToken = token });
            for (var i = 0; i < page.Users.Count; i++)
            {
                count += page.Users[i].Enabled == true ? 1 : 0;
            }

            token = page.PaginationToken;
        }
        while (token is not null);
        return count;
    }

    [Benchmark(OperationsPerInvoke = Pages)]
    public async Task<int> Stream()
    {
        var count = 0;
        await foreach (var user in _client.ListUsersItemsAsync(new ListUsersRequest { UserPoolId = "eu-central-1_EXAMPLE" }))
        {
            count += user.Enabled == true ? 1 : 0;
        }

        return count;
    }

    /// <summary>Gives one page after the other, and after the last the first again.</summary>
    private sealed class PageHandler : HttpMessageHandler
    {
        private readonly HttpMessageInvoker[] _pages =
        [
            .. Enumerable.Range(1, Pages)
                .Select(page => Answers.UsersPage(60 * page, 60, page < Pages ? $"{page:D300}" : null))
                .Select(body => new HttpMessageInvoker(Clients.Answering(body))),
        ];

        private int _next;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _pages[_next++ % Pages].SendAsync(request, cancellationToken);
    }
}
