using CognitoClient.Internal.Operations;
using CognitoClient.Serialization;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Wire;

/// <summary>Runs operations, those of requests and those that tests call directly.</summary>
internal sealed class OperationRunner(Account account, Outbox outbox, BehaviorTable behaviors)
{
    /// <summary>Runs an operation whose request was checked.</summary>
    public async ValueTask<object> RunAsync(
        OperationDescriptor operation, string region, bool isSigned, string requestId, object request, CancellationToken cancellationToken)
    {
        if (!behaviors.TryGet(operation.Name, out var behavior))
        {
            throw Errors.NotImplemented(operation.Name);
        }

        var call = new ServiceCall
        {
            Operation = operation,
            Account = account,
            Outbox = outbox,
            Region = region,
            RequestId = requestId,
            Now = DateTimeOffset.FromUnixTimeMilliseconds(account.Time.GetUtcNow().ToUnixTimeMilliseconds()),
            IsSigned = isSigned,
            CancellationToken = cancellationToken,
        };
        try
        {
            return await behavior(call, request).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not CognitoIdentityProviderException and not OperationCanceledException)
        {
            // A fault of ours, which a transport exception would hide, and the client would repeat.
            throw Errors.Internal(operation.Name, exception);
        }
    }

    /// <summary>Checks a request and runs the operation, as an administrator. Nothing is recorded.</summary>
    public TResponse Run<TRequest, TResponse>(OperationDescriptor<TRequest, TResponse> operation, string region, TRequest request)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        var output = new JsonOutput(null);
        request.Write(ref output);
        var read = RequestChecks.Read(operation, output.ToArray(), allowUnknownMembers: false);
        var run = RunAsync(operation, region, isSigned: true, account.Ids.Uuid(), read, CancellationToken.None);
        return (TResponse)(run.IsCompletedSuccessfully ? run.Result : run.AsTask().GetAwaiter().GetResult());
    }
}
