namespace CognitoClient.Protocol;
internal sealed class OperationInvoker { 
 public Task<TResponse> InvokeAsync<TRequest,TResponse>(string operation, TRequest request, OperationAuth auth, CancellationToken cancellationToken) => throw new InvalidOperationException(); }
