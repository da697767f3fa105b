using CognitoClient.Internal.Http;
using CognitoClient.Internal.Settings;
using CognitoClient.Internal.Signing;
using CognitoClient.Internal.Telemetry;

using CognitoClient.Internal.Operations;
namespace CognitoClient.Internal.Calls;

/// <summary>Makes a call's attempts: each sends a message to the service, and takes the answer into the call.</summary>
internal sealed class MessageExchange
{
    private readonly HttpMessageInvoker _http;
    private readonly ServiceDescription _service;
    private readonly ClientSettings _settings;
    private readonly EndpointClock _clock;
    private readonly MessageFactory _messages;
    private readonly TimeLimitPool _limits;

    public MessageExchange(HttpMessageInvoker http, ServiceDescription service, ClientSettings settings)
    {
        _http = http;
        _service = service;
        _settings = settings;
        _clock = new EndpointClock(settings.TimeProvider, settings.Logger);
        _messages = new MessageFactory(service, settings, _clock);
        _limits = new TimeLimitPool(settings);
    }

    /// <summary>Sends the call's message; never throws.</summary>
    public Attempt Begin(OperationCall call)
    {
        call.Failure = null;
        call.Retry.BeginAttempt();
        TimeLimit limit = _limits.Begin(call.Retry.AttemptStarted, call.Retry.AttemptTimeLeft, call.CancellationToken);
        OperationRequest request = _messages.Create(call);
        try
        {
            return new(request, limit, SendAsync(request, limit.Token) ?? throw new InvalidOperationException("An HTTP handler returned no task."));
        }
        catch (Exception exception)
        {
            return new(request, limit, Task.FromException<HttpResponseMessage>(exception));
        }
    }

    /// <summary>Reads the answer, or why there is none, into the call; never throws. False if there is more to wait for.</summary>
    /// <param name="call">The call.</param>
    /// <param name="attempt">Its attempt, whose pending task has ended. Usually all of the answer is there then.</param>
    public bool TryEnd(OperationCall call, ref Attempt attempt)
    {
        try
        {
            if (!attempt.TryRead(_settings.MaxResponseLength))
            {
                return false;
            }

            Receive(call, attempt.Request, attempt.Response, ref attempt.Body);
        }
        catch (Exception exception)
        {
            // What a handler throws for reasons of its own passes as it is.
            call.Failure = attempt.Request.RedirectedTo is not null ? TransportFault.Redirected(call, attempt.Request, _settings, exception)
                : TransportFault.Is(exception) ? TransportFault.Translate(exception, call, attempt.Request, _settings, attempt.Limit)
                : exception;
        }

        try
        {
            attempt.Dispose();
        }
        catch (Exception exception)
        {
            // A content of a handler's own. What went wrong before says more.
            call.Failure ??= exception;
        }

        return true;
    }

    private void Receive(OperationCall call, OperationRequest request, HttpResponseMessage response, ref ResponseBody body)
    {
        try
        {
            call.Failure = request.RedirectedTo is null
                ? ResponseReader.Read(response, body, call, _service)
                : TransportFault.Redirected(call, request, _settings, cause: null);
        }
        finally
        {
            body.Release();
        }

        call.MayHaveSucceeded |= call.Failure is not null && request.WasSentAgain;
        call.Retry.IsClockSkewed = ClockSkew.Correct(_clock, request.SignedAt, response.Headers, call.Failure);
        if (call.Failure is null && call.Activity is { } activity)
        {
            CallActivity.Answered(activity, response);
        }
    }

    // A client of the user's that buffers would take the body out of reach of our limits.
    private Task<HttpResponseMessage> SendAsync(OperationRequest request, CancellationToken cancellationToken) => _http is HttpClient client
        ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
        : _http.SendAsync(request, cancellationToken);
}
