using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits the enumeration of pages and items, as extension methods of the interface, so that test doubles have it.</summary>
internal static class PaginatorEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>Extension methods that enumerate the pages and the items of paginated operations.</summary>
        /// <remarks>
        /// Each page is requested when the enumeration reaches it. Each enumeration of a sequence starts again, at the page whose token the
        /// request contains or, if that token is null, at the first page. The enumeration continues after an empty page that has a token
        /// for the next page. It throws <see cref="CognitoResponseException"/> if the service returns the same page token twice.
        /// </remarks>
        public static class {{service.PaginatorsClass}}
        {
            {{Code.Blocks(
                from operation in service.Operations
                where operation.Paginator is not null
                select Methods(service, operation, operation.Paginator!))}}
        }
        """);

    private static string Methods(ServiceSymbol service, OperationSymbol operation, PaginatorSymbol paginator) => Code.Blocks(
    [
        OfRequest(service, operation, paginator),
        .. operation.Overload is { } overload ? [OfMembers(service, operation, paginator, overload)] : Array.Empty<string>(),
    ]);

    private static string OfRequest(ServiceSymbol service, OperationSymbol operation, PaginatorSymbol paginator) => Code.Text($$"""
        /// <summary>Enumerates the pages of <see cref="{{service.Interface}}.{{operation.Method}}"/>.</summary>
        /// <param name="client">The client.</param>
        /// <param name="request">The request for the first page.</param>
        /// <param name="cancellationToken">A token to cancel the enumeration.</param>
        /// <returns>The pages.</returns>
        public static IAsyncEnumerable<{{operation.Response}}> {{paginator.PagesMethod}}(
            this {{service.Interface}} client,
            {{operation.Request}} request,
            CancellationToken cancellationToken = default) =>
            Paginator.PagesAsync(
                {{service.OperationsClass}}.{{operation.Name}},
                client,
                request,
                static (client, request, cancellationToken) => client.{{operation.Method}}(request, cancellationToken),
                static request => request.{{paginator.InputToken}},
                static (request, token) => request with { {{paginator.InputToken}} = token },
                static page => page.{{paginator.OutputToken}},
                cancellationToken);

        /// <summary>Enumerates the items of all pages of <see cref="{{service.Interface}}.{{operation.Method}}"/>.</summary>
        /// <param name="client">The client.</param>
        /// <param name="request">The request for the first page.</param>
        /// <param name="cancellationToken">A token to cancel the enumeration.</param>
        /// <returns>The items, page by page.</returns>
        public static IAsyncEnumerable<{{paginator.ItemType}}> {{paginator.ItemsMethod}}(
            this {{service.Interface}} client,
            {{operation.Request}} request,
            CancellationToken cancellationToken = default) =>
            Paginator.ItemsAsync(client.{{paginator.PagesMethod}}(request), static page => page.{{paginator.Items}}, cancellationToken);
        """);

    // The priority makes an argument of the form new() mean a request.
    private static string OfMembers(
        ServiceSymbol service, OperationSymbol operation, PaginatorSymbol paginator, OverloadSymbol overload)
    {
        string[] arguments = [OverloadEmitter.Request(operation, overload), "cancellationToken"];
        return Code.Text($"""
            /// <summary>Enumerates the pages of <see cref="{service.Interface}.{operation.Method}"/>.</summary>
            {OverloadEmitter.Parameters(overload, "enumeration")}
            /// <returns>The pages.</returns>
            [OverloadResolutionPriority(-1)]
            {OverloadEmitter.Declaration(service, $"IAsyncEnumerable<{operation.Response}> {paginator.PagesMethod}", overload)}
                {Layout.Signature($"client.{paginator.PagesMethod}", arguments, ";", depth: 2)}

            /// <summary>Enumerates the items of all pages of <see cref="{service.Interface}.{operation.Method}"/>.</summary>
            {OverloadEmitter.Parameters(overload, "enumeration")}
            /// <returns>The items, page by page.</returns>
            [OverloadResolutionPriority(-1)]
            {OverloadEmitter.Declaration(service, $"IAsyncEnumerable<{paginator.ItemType}> {paginator.ItemsMethod}", overload)}
                {Layout.Signature($"client.{paginator.ItemsMethod}", arguments, ";", depth: 2)}
            """);
    }
}
