namespace CognitoClient.Internal.Calls;

/// <summary>A client whose calls can say in their user agent that a paginator makes them.</summary>
internal interface IPaginatorClient<out TClient>
{
    /// <summary>The same client, for a paginator.</summary>
    TClient ForPaginator();
}
