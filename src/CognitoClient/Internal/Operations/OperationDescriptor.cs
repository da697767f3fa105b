using System.Diagnostics.CodeAnalysis;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Operations;

/// <summary>Describes an operation. The instances are generated.</summary>
/// <param name="name">The name of the operation, such as <c>ListUsers</c>.</param>
/// <param name="target">The value of the <c>X-Amz-Target</c> header.</param>
/// <param name="auth">Specifies how requests are authenticated.</param>
/// <param name="errors">The codes of the errors that the operation can return.</param>
internal abstract class OperationDescriptor(string name, string target, OperationAuth auth, string[] errors)
{
    public string Name => name;

    public string Target => target;

    public OperationAuth Auth => auth;

    public IReadOnlyList<string> Errors => errors;

    /// <summary>Reads a response from the body of a successful HTTP response.</summary>
    public abstract bool TryReadResponse(
        ReadOnlySpan<byte> body, [NotNullWhen(true)] out object? response, [NotNullWhen(false)] out BodyFault? fault);

    /// <summary>Reads a request, as a server does. For invalid requests, use <see cref="RequestReader"/>.</summary>
    public abstract object ReadRequest(ref JsonInput input);

    /// <summary>Writes a response, as a server does.</summary>
    /// <exception cref="InvalidCastException">The object is not a response of this operation.</exception>
    public abstract void WriteResponse(ref JsonOutput output, object response);
}

/// <summary>Describes an operation with its request and response types.</summary>
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
