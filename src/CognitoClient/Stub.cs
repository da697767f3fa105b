namespace CognitoClient;
public sealed partial class CognitoIdentityProviderClient { private readonly Protocol.OperationInvoker _invoker = new(); }
