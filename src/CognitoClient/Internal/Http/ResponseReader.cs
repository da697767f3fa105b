using System.Net;
using System.Text.Json;
using CognitoClient.Internal.Calls;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Retries;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Http;

/// <summary>Turns an answer into the response record or the typed exception.</summary>
internal static class ResponseReader
{
    /// <summary>Gives the call its response; returns why there is none, null when there is.</summary>
    public static CognitoIdentityProviderException? Read(HttpResponseMessage response, in ResponseBody body, OperationCall call, ServiceDescription service)
    {
        if (!response.IsSuccessStatusCode)
        {
            call.Retry.RetryAfter = RetryDelay.ReadRetryAfter(response.Headers);
            ServiceError error = ErrorReader.Read(call.Operation, response, body.Memory, body.IsTooLarge ? body.Limit : null);
            call.WasRefused = true;

            // A server error without a name comes from something before the service, which may know no more than that it got no answer.
            call.MayHaveSucceeded |= error.Code is null && response.StatusCode >= HttpStatusCode.InternalServerError;
            return CreateException(service, error);
        }

        if (body.IsTooLarge)
        {
            return Unreadable($"longer than the limit of {body.Limit} bytes.", null, response, call);
        }

        return call.TryReadResponse(body.Bytes, out BodyFault? fault)
            ? null
            : Unreadable($"that cannot be read: {fault.Path}: {fault.Reason} (byte {fault.Offset}).", fault, response, call);
    }

    private static CognitoIdentityProviderException CreateException(ServiceDescription service, ServiceError error)
    {
        try
        {
            return service.CreateException(error);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            // A further member that cannot be read must not hide the error itself.
            return service.CreateException(error with { Body = default });
        }
    }

    private static CognitoResponseException Unreadable(string what, BodyFault? fault, HttpResponseMessage response, OperationCall call)
    {
        call.MayHaveSucceeded = true;
        return new($"{call.Operation} was answered with HTTP {(int)response.StatusCode} and a body {what}")
        {
            Operation = call.Operation,
            StatusCode = response.StatusCode,
            RequestId = ErrorReader.RequestIdOf(response),
            ExtendedRequestId = ErrorReader.ExtendedRequestIdOf(response),
            JsonPath = fault?.Path,
            ByteOffset = fault?.Offset,
        };
    }
}
