using System.Net;
using System.Text.Json;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Operations;
using CognitoClient.Internal.Shapes;

namespace CognitoClient.Internal.Http;

/// <summary>Reads a response as the response record or the typed exception.</summary>
internal sealed class ResponseReader(ServiceDescription service)
{
    public AttemptResult Read(HttpResponseMessage response, in ResponseBody body, in Attempt attempt)
    {
        var operation = attempt.Call.Operation;
        if (!response.IsSuccessStatusCode)
        {
            return ReadError(response, body, operation);
        }

        if (body.IsTooLarge)
        {
            return Unreadable($"a body longer than the limit of {body.Limit} bytes (MaxResponseLength).", null, response, operation);
        }

        return operation.TryReadResponse(body.Bytes.Span, out var read, out var fault)
            ? AttemptResult.Succeed(read) with { Identity = attempt.IsRecorded ? ResponseIdentity.From(response) : null }
            : Unreadable(
                $"a body that cannot be read: {fault.Path}: {fault.Reason} (byte {fault.Offset}).{ContentHint.Describe(response)}",
                fault, response, operation);
    }

    private AttemptResult ReadError(HttpResponseMessage response, in ResponseBody body, OperationDescriptor operation)
    {
        var error = ErrorReader.Read(operation.Name, response, body.Bytes, body.IsTooLarge ? body.Limit : null);
        return AttemptResult.Fail(CreateException(error)) with
        {
            RetryAfter = RetryAfterHeader.Read(response.Headers),
            WasRefused = true,

            // A server error without an error code comes from a proxy or gateway, which may itself have received no response.
            MayHaveSucceeded = error.Code is null && response.StatusCode >= HttpStatusCode.InternalServerError,
        };
    }

    private CognitoIdentityProviderException CreateException(ServiceError error)
    {
        try
        {
            return service.CreateException(error);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            // An unreadable member must not hide the error itself.
            return service.CreateException(error with { Body = default });
        }
    }

    private static AttemptResult Unreadable(string what, BodyFault? fault, HttpResponseMessage response, OperationDescriptor operation)
    {
        var exception = new CognitoResponseException($"{operation.Name} returned HTTP {(int)response.StatusCode} with {what}")
        {
            Operation = operation.Name,
            StatusCode = response.StatusCode,
            RequestId = ErrorReader.GetRequestId(response),
            ExtendedRequestId = ErrorReader.GetExtendedRequestId(response),
            JsonPath = fault?.Path,
            ByteOffset = fault?.Offset,
        };
        return AttemptResult.Fail(exception) with { MayHaveSucceeded = true };
    }
}
