using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Pages and items, as extension methods of the interface: test doubles of it get them, too.</summary>
internal static class PaginatorEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>Extension methods that enumerate the pages and the items of paginated operations.</summary>
        /// <remarks>
        /// Nothing is requested before the sequence is enumerated. A sequence can be enumerated more than once. It starts at the token of
        /// the request: set that token to resume. An empty page with a token is not the last page. A page token that repeats throws
        /// <see cref="CognitoResponseException"/>.
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
        public static IAsyncEnumerable<{{paginator.ItemType}}> {{paginator.ItemsMethod}}(
            this {{service.Interface}} client,
            {{operation.Request}} request,
            CancellationToken cancellationToken = default) =>
            Paginator.ItemsAsync(client.{{paginator.PagesMethod}}(request), static page => page.{{paginator.Items}}, cancellationToken);
        """);

    // A request that is written as new() means the method that takes one.
    private static string OfMembers(
        ServiceSymbol service, OperationSymbol operation, PaginatorSymbol paginator, OverloadSymbol overload)
    {
        string[] arguments = [OverloadEmitter.Request(operation, overload), "cancellationToken"];
        return Code.Text($"""
            /// <summary>Enumerates the pages of <see cref="{service.Interface}.{operation.Method}"/>.</summary>
            {OverloadEmitter.Parameters(overload)}
            [OverloadResolutionPriority(-1)]
            {OverloadEmitter.Declaration(service, $"IAsyncEnumerable<{operation.Response}> {paginator.PagesMethod}", overload)}
                {Layout.Signature($"client.{paginator.PagesMethod}", arguments, ";", depth: 2)}

            /// <summary>Enumerates the items of all pages of <see cref="{service.Interface}.{operation.Method}"/>.</summary>
            {OverloadEmitter.Parameters(overload)}
            [OverloadResolutionPriority(-1)]
            {OverloadEmitter.Declaration(service, $"IAsyncEnumerable<{paginator.ItemType}> {paginator.ItemsMethod}", overload)}
                {Layout.Signature($"client.{paginator.ItemsMethod}", arguments, ";", depth: 2)}
            """);
    }
}
