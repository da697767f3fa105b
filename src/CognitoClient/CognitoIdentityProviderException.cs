using System.Net;
using System.Text.Json;
using CognitoClient.Protocol;

namespace CognitoClient;

/// <summary>A call that failed. Every error of the service, and every failure to get a usable answer, is this exception or derives from it.</summary>
public class CognitoIdentityProviderException : Exception
{
    /// <summary>Creates the exception with a text.</summary>
    public CognitoIdentityProviderException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text and its cause.</summary>
    public CognitoIdentityProviderException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CognitoIdentityProviderException(ServiceError error)
        : base(error.Message ?? $"{error.Operation} failed: {error.Code ?? "no error code"} (HTTP {(int)error.StatusCode}).")
    {
        Operation = error.Operation;
        StatusCode = error.StatusCode;
        ErrorCode = error.Code;
        RequestId = error.RequestId;
        ExtendedRequestId = error.ExtendedRequestId;
    }

    /// <summary>The operation that failed, such as <c>SignUp</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The HTTP status of the answer; null when none came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The service's name for the error, such as <c>UsernameExistsException</c>; null when the answer names none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The id that AWS support asks for (<c>x-amzn-RequestId</c>); null when the answer had none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The extended request id (<c>x-amz-id-2</c>); null when the answer had none.</summary>
    public string? ExtendedRequestId { get; init; }

    /// <summary>How many times the call was tried.</summary>
    public int Attempts { get; internal set; } = 1;

    /// <summary>Writes the members that an error has beyond its message.</summary>
    internal virtual void WriteMembers(Utf8JsonWriter writer)
    {
    }
}
