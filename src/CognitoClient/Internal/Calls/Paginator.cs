using System.Runtime.CompilerServices;
using CognitoClient.Internal.Operations;

namespace CognitoClient.Internal.Calls;

/// <summary>Enumerates the pages of an operation, and the items of pages.</summary>
internal static class Paginator
{
    public static IAsyncEnumerable<TPage> PagesAsync<TClient, TRequest, TPage>(
        OperationDescriptor operation,
        TClient client,
        TRequest request,
        Func<TClient, TRequest, CancellationToken, Task<TPage>> call,
        Func<TRequest, string?> startToken,
        Func<TRequest, string, TRequest> withToken,
        Func<TPage, string?> nextToken,
        CancellationToken cancellationToken)
        where TClient : class
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        return EnumerateAsync(cancellationToken);

        async IAsyncEnumerable<TPage> EnumerateAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            var caller = (client as IPaginatorClient<TClient>)?.GetPaginatorClient() ?? client;
            var current = request;
            var circle = new CycleDetector(startToken(request));
            while (true)
            {
                var response = call(caller, current, cancellation) ?? throw NoResponse(operation, caller);
                var page = await response.ConfigureAwait(false) ?? throw NoResponse(operation, caller);
                yield return page;
                var next = nextToken(page);
                if (string.IsNullOrEmpty(next))
                {
                    yield break;
                }

                if (circle.Closes(next))
                {
                    throw Endless(operation);
                }

                current = withToken(request, next);
            }
        }
    }

    public static IAsyncEnumerable<TItem> ItemsAsync<TPage, TItem>(
        IAsyncEnumerable<TPage> pages, Func<TPage, IReadOnlyList<TItem>> items, CancellationToken cancellationToken)
    {
        return EnumerateAsync(cancellationToken);

        async IAsyncEnumerable<TItem> EnumerateAsync([EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var page in pages.WithCancellation(cancellation).ConfigureAwait(false))
            {
                foreach (var item in items(page))
                {
                    yield return item;
                }
            }
        }
    }

    private static InvalidOperationException NoResponse(OperationDescriptor operation, object client) =>
        SubstituteChecks.ReturnedNull(client, $"{operation.Name}Async", $"{operation.Name}Response");

    private static CognitoResponseException Endless(OperationDescriptor operation) =>
        new($"{operation.Name} returned a page token for the second time, so paging would never end. All pages before it were delivered.")
        {
            Operation = operation.Name,
        };
}
