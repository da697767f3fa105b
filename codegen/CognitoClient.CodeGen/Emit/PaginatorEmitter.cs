using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Paging, as extension methods of the interface: test doubles of it page, too.</summary>
internal static class PaginatorEmitter
{
    public static SourceFile Emit(ServiceSymbol service) => SourceFile.Create($"Client/{service.Name}Paginators.g.cs", service.Namespace, writer =>
    {
        writer.Write("""
            /// <summary>Pages and items of the operations that answer in pages.</summary>
            /// <remarks>
            /// Nothing is fetched before the enumeration asks for it. A sequence can be enumerated again, and starts at the request's own token: set it to
            /// resume. An empty page with a token is not the end. Tokens that run in a circle would never end and throw
            /// <see cref="CognitoResponseException"/>.
            /// </remarks>
            """);
        writer.Block($"public static class {service.Name}Paginators", body => body.Separated(
            service.Operations.Where(operation => operation.Paginator is not null),
            (methods, operation) => Emit(methods, service, operation, operation.Paginator!)));
    }, [service.ModelNamespace]);

    private static void Emit(CodeWriter writer, ServiceSymbol service, OperationSymbol operation, PaginatorSymbol paginator) => writer.Write($$"""
        /// <summary>The pages of <see cref="{{service.Interface}}.{{operation.Method}}"/>.</summary>
        public static IAsyncEnumerable<{{operation.Response}}> {{paginator.PagesMethod}}(
            this {{service.Interface}} client, {{operation.Request}} request, CancellationToken cancellationToken = default) => Paginator.PagesAsync(
                {{service.OperationsClass}}.{{operation.Name}},
                client,
                request,
                static (client, request, cancellationToken) => client.{{operation.Method}}(request, cancellationToken),
                static request => request.{{paginator.InputToken}},
                static (request, token) => request with { {{paginator.InputToken}} = token },
                static page => page.{{paginator.OutputToken}},
                cancellationToken);

        /// <summary>The items of all pages of <see cref="{{service.Interface}}.{{operation.Method}}"/>.</summary>
        public static IAsyncEnumerable<{{paginator.ItemType}}> {{paginator.ItemsMethod}}(
            this {{service.Interface}} client, {{operation.Request}} request, CancellationToken cancellationToken = default) =>
            Paginator.ItemsAsync(client.{{paginator.PagesMethod}}(request), static page => page.{{paginator.Items}}, cancellationToken);
        """);
}
