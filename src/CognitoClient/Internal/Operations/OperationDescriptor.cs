using System.Diagnostics.CodeAnalysis;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Operations;

/// <summary>What the service's model says about one operation. Generated, one instance per operation.</summary>
/// <param name="name">The operation's name, such as <c>ListUsers</c>.</param>
/// <param name="target">The value of its <c>X-Amz-Target</c> header.</param>
/// <param name="auth">How it is authenticated.</param>
/// <param name="errors">The error codes that the model lists for it.</param>
internal abstract class OperationDescriptor(string name, string target, OperationAuth auth, string[] errors)
{
    public string Name => name;

    public string Target => target;

    public OperationAuth Auth => auth;

    public IReadOnlyList<string> Errors => errors;

    /// <summary>Reads a response from the body of a success, or tells what is wrong with that.</summary>
    public abstract bool TryReadResponse(
        ReadOnlySpan<byte> body, [NotNullWhen(true)] out object? response, [NotNullWhen(false)] out BodyFault? fault);

    /// <summary>Reads a request, as a server does; <see cref="RequestReader"/> reads one that is not as it should be.</summary>
    public abstract object ReadRequest(ref JsonInput input);

    /// <summary>Writes a response, as a server does.</summary>
    /// <exception cref="InvalidCastException">It is not this operation's response.</exception>
    public abstract void WriteResponse(ref JsonOutput output, object response);
}

/// <summary>An operation with its types of request and response.</summary>
internal sealed class OperationDescriptor<TRequest, TResponse>(string name, string target, OperationAuth auth, string[] errors)
    : OperationDescriptor(name, target, auth, errors)
    where TRequest : class, IJsonShape<TRequest>
    where TResponse : class, IJsonShape<TResponse>
{
    public override bool TryReadResponse(
        ReadOnlySpan<byte> body, [NotNullWhen(true)] out object? response, [NotNullWhen(false)] out BodyFault? fault)
    {
        var isRead = BodyReader.TryRead<TResponse>(body, out var record, out fault);
        response = record;
        return isRead;
    }

    public override object ReadRequest(ref JsonInput input) => TRequest.Read(ref input);

    public override void WriteResponse(ref JsonOutput output, object response) => ((TResponse)response).Write(ref output);
}
