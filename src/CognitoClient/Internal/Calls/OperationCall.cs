using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CognitoClient.Internal.Http;
using CognitoClient.Internal.Retries;
using CognitoClient.Serialization;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Calls;

/// <summary>What all attempts of one call share, and how the last one ended.</summary>
internal abstract class OperationCall(OperationDescriptor operation, RetryState retry, CancellationToken cancellationToken)
{
    public OperationDescriptor Descriptor => operation;

    public string Operation => operation.Name;

    public OperationAuth Auth => operation.Auth;

    /// <summary>The request's JSON form.</summary>
    public byte[] Body { get; set; } = [];

    public RetryState Retry => retry;

    /// <summary>The caller's token.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Why the last attempt failed; null when it did not. It is handed up like this, and thrown where the call is awaited.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether the service may have carried an attempt out that failed: it was sent, and no answer says that it was not.</summary>
    public bool MayHaveSucceeded { get; set; }

    /// <summary>Whether an attempt was answered with an error.</summary>
    public bool WasRefused { get; set; }

    /// <summary>Whether a paginator makes the call.</summary>
    public bool IsPaged { get; } = PagedCall.IsStarting;

    /// <summary>Lets the service tell a second attempt from a second call.</summary>
    public string InvocationId { get; } = NewId();

    /// <summary>The call's span; null when nobody records it.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Completes the call's task with the response that was read.</summary>
    public abstract void Succeed();

    /// <summary>Completes the call's task with an exception; a cancellation cancels it.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Takes the response from the body of a success, or tells what is wrong with that.</summary>
    public abstract bool TryReadResponse(ReadOnlySpan<byte> body, [NotNullWhen(false)] out BodyFault? fault);

    // A random UUID (RFC 9562, version 4) that has to be unique but no secret: without the system call of Guid.NewGuid.
    private static string NewId()
    {
        Span<byte> id = stackalloc byte[16];
        Random.Shared.NextBytes(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x40);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString();
    }
}

/// <summary>A call with its type of response: all that is compiled anew for each of them.</summary>
internal sealed class OperationCall<TResponse>(OperationDescriptor operation, RetryState retry, CancellationToken cancellationToken)
    : OperationCall(operation, retry, cancellationToken)
    where TResponse : class, IJsonShape<TResponse>
{
    // What an async method completes its task with. So a failure is not thrown in here before it is thrown to the caller: each throw costs about as much
    // as a small call.
    private AsyncTaskMethodBuilder<TResponse> _promise = AsyncTaskMethodBuilder<TResponse>.Create();
    private TResponse? _response;

    /// <summary>What the caller awaits. To be taken before the call may complete.</summary>
    public Task<TResponse> Task => _promise.Task;

    public override void Succeed() => _promise.SetResult(_response!);

    public override void Fail(Exception exception) => _promise.SetException(exception);

    public override bool TryReadResponse(ReadOnlySpan<byte> body, [NotNullWhen(false)] out BodyFault? fault) =>
        BodyReader.TryRead(body, out _response, out fault);
}
