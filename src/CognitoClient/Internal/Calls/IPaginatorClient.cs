namespace CognitoClient.Internal.Calls;

/// <summary>A client with a separate user agent for the calls of paginators.</summary>
internal interface IPaginatorClient<out TClient>
{
    /// <summary>Returns a view of the client for a paginator.</summary>
    TClient GetPaginatorClient();
}
