namespace CognitoClient.IntegrationTests.Loopback.Planning;

/// <summary>For the token of each request, "" for none: how many items the page has, and the token that goes with it.</summary>
internal sealed class PageScript
{
    private readonly Dictionary<string, (int Items, string? Next)> _pages = [];

    public IReadOnlyList<int> ItemCounts => [.. _pages.Values.Select(page => page.Items)];

    public (int Items, string? Next) this[string token]
    {
        set => _pages.Add(token, value);
    }

    /// <summary>The page that answers a token.</summary>
    public PlannedStructure Page(WireOperation operation, string token)
    {
        var (count, next) = _pages[token];
        var paging = operation.Paging!;
        var list = WireModel.Instance.Target(operation.Output!.Members.Single(member => member.Name == paging.Items));
        var items = ValuePlan.Several(WireModel.Instance.Target(list.Element!), count);
        var page = new PlannedStructure(operation.Output, []).With(paging.Items, new PlannedList(list, items));
        return next is null ? page : page.With(paging.OutputToken, ValuePlan.Text(next));
    }
}
