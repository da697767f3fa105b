using System.Runtime.CompilerServices;

namespace CognitoClient.Protocol;

/// <summary>Enumerates pages by their tokens, and items by pages.</summary>
internal static class Paginator
{
    public static IAsyncEnumerable<TPage> PagesAsync<TClient, TRequest, TPage>(
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
            var current = request;
            var token = startToken(request);
            while (true)
            {
                var page = await call(client, current, cancellation).ConfigureAwait(false);
                yield return page;
                var next = nextToken(page);
                if (string.IsNullOrEmpty(next))
                    yield break;
                if (next == token)
                    throw new CognitoResponseException("The service answered with the token of the page before, so paging would never end. Every page up to here was delivered.");
                token = next;
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
                    yield return item;
            }
        }
    }
}
