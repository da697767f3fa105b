using System.Net;
using System.Net.Http.Headers;
using CognitoClient.Internal.Operations;
using CognitoClient.Serialization;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Wire;

/// <summary>Answers HTTP requests as the service does.</summary>
internal sealed class InMemoryHandler(Account account, OperationRunner runner, RequestLog log, FaultPlan faults) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue ContentType = new("application/x-amz-json-1.1");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Method != HttpMethod.Post)
        {
            return PublicDocuments.Respond(account, request);
        }

        var requestId = account.Ids.Uuid();
        var target = RequestTarget.Of(request, account.Options.Region);
        object? read = null;
        object? answer = null;
        string? errorCode = null;
        HttpResponseMessage response;
        try
        {
            var operation = target.GetOperation();
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            target.ThrowIfNotSigned(operation);
            read = RequestChecks.Read(operation, body, account.Options.AllowUnknownMembers);
            if (faults.Take(operation.Name) is { } fault)
            {
                throw fault;
            }

            answer = await runner.RunAsync(operation, target.Region, target.IsSigned, requestId, read, cancellationToken)
                .ConfigureAwait(false);
            response = Respond(HttpStatusCode.OK, Write(operation, answer));
        }
        catch (CognitoIdentityProviderException exception)
        {
            errorCode = exception.ErrorCode ?? "InternalErrorException";
            response = Respond(ErrorResponse.Status(errorCode), ErrorResponse.Write(errorCode, exception));
            response.Headers.TryAddWithoutValidation("x-amzn-ErrorType", $"{errorCode}:");
            response.Headers.TryAddWithoutValidation("x-amzn-ErrorMessage", ErrorResponse.Header(exception.Message));
        }

        var time = account.Time.GetUtcNow();
        response.RequestMessage = request;
        response.Headers.Date = time;
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", requestId);
        log.Add(new RecordedRequest
        {
            Operation = target.OperationName,
            Region = target.Region,
            Request = read,
            Response = answer,
            ErrorCode = errorCode,
            IsSigned = target.IsSigned,
            RequestId = requestId,
            Time = time,
        });
        return response;
    }

    private static byte[] Write(OperationDescriptor operation, object response)
    {
        var output = new JsonOutput(null);
        operation.WriteResponse(ref output, response);
        return output.ToArray();
    }

    private static HttpResponseMessage Respond(HttpStatusCode status, byte[] body) => new(status)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = ContentType } },
    };
}
