using System.Collections;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>The paginators of one operation against a server that follows a script.</summary>
internal sealed class PagedCall : IDisposable
{
    private readonly WireOperation _operation;
    private readonly LoopbackServer _server;
    private readonly CognitoIdentityProviderClient _client;
    private readonly object _request;
    private int _before;

    public PagedCall(LoopbackServer server, string operation, PageScript script, string? startToken = null, bool full = false)
    {
        _operation = WireModel.Instance.Operation(operation);
        _server = server;
        _client = LoopbackClient.Signing(server);
        var plan = full ? ValuePlan.Full(_operation.Input) : ValuePlan.RequiredOnly(_operation.Input);
        _request = PlannedObject.Create(startToken is null ? plan : plan.With(Paging.InputToken, ValuePlan.Text(startToken)));
        server.AnswerWith(request => Answer.Of(script.Page(_operation, Token(request))));
    }

    /// <summary>The tokens that came with the requests of the last enumeration, "" for none.</summary>
    public IReadOnlyList<string> SentTokens => [.. _server.Received.Skip(_before).Select(Token)];

    private WirePaging Paging => _operation.Paging!;

    public IAsyncEnumerable<object> Pages(CancellationToken cancellationToken) => Invoke("Pages", cancellationToken);

    public IAsyncEnumerable<object> Items(CancellationToken cancellationToken) => Invoke("Items", cancellationToken);

    /// <summary>Enumerates the pages and gives back how many items each had.</summary>
    public async Task<IReadOnlyList<int>> PagesAsync(Action<int>? seen = null)
    {
        var counts = new List<int>();
        await foreach (var page in Begin(Pages(TestContext.Current.CancellationToken)))
        {
            var items = (ICollection)page.GetType().GetProperty(Paging.Items)!.GetValue(page)!;
            counts.Add(items.Count);
            seen?.Invoke(items.Count);
        }

        return counts;
    }

    /// <summary>Enumerates the items and gives back how many there were.</summary>
    public async Task<int> ItemsAsync(Action<object>? seen = null)
    {
        var count = 0;
        await foreach (var item in Begin(Items(TestContext.Current.CancellationToken)))
        {
            Assert.NotNull(item);
            count++;
            seen?.Invoke(item);
        }

        return count;
    }

    /// <summary>Cancels while the first page is looked at, and goes on to enumerate.</summary>
    public async Task CancelInFirstPageAsync(CancelWay way)
    {
        using var cancellation = new CancellationTokenSource();
        var given = way is CancelWay.PagesByParameter or CancelWay.ItemsByParameter ? cancellation.Token : CancellationToken.None;
        var sequence = way is CancelWay.PagesByParameter or CancelWay.PagesByEnumerator ? Pages(given) : Items(given);
        var later = given.CanBeCanceled ? CancellationToken.None : cancellation.Token;
        await foreach (var _ in Begin(sequence).WithCancellation(later))
        {
            await cancellation.CancelAsync();
        }
    }

    public string BodyWithoutToken(ReceivedRequest request)
    {
        var body = JsonNode.Parse(request.Body.Span)!.AsObject();
        Assert.True(body.Remove(Paging.InputToken));
        return CanonicalJson.Of(body.ToJsonString());
    }

    public void Dispose() => _client.Dispose();

    private IAsyncEnumerable<object> Begin(IAsyncEnumerable<object> sequence)
    {
        _before = _server.Received.Count;
        return sequence;
    }

    private IAsyncEnumerable<object> Invoke(string what, CancellationToken cancellationToken) =>
        (IAsyncEnumerable<object>)typeof(CognitoIdentityProviderPaginators)
            .GetMethod(
                $"{_operation.Name}{what}Async", [typeof(ICognitoIdentityProviderClient), _request.GetType(), typeof(CancellationToken)])!
            .Invoke(null, [_client, _request, cancellationToken])!;

    private string Token(ReceivedRequest request) => (string?)JsonNode.Parse(request.Body.Span)![Paging.InputToken] ?? "";
}

internal enum CancelWay
{
    PagesByParameter,
    PagesByEnumerator,
    ItemsByParameter,
    ItemsByEnumerator,
}
