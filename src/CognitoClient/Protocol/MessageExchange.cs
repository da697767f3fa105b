using System.Runtime.CompilerServices;
using CognitoClient.Diagnostics;
using CognitoClient.Retry;
using CognitoClient.Signing;

namespace CognitoClient.Protocol;

/// <summary>One attempt of a call: its message to the service, and the answer into the call.</summary>
/// <remarks>In two halves with a wait between them, so that what runs the call waits itself, and no method more.</remarks>
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

    /// <summary>Reads the answer, or why there is none, into the call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="attempt">An attempt that was waited for. Usually all of its answer is there, and this completes at once.</param>
    public async ValueTask EndAsync(OperationCall call, Attempt attempt)
    {
        using TimeLimit limit = attempt.Limit;
        using OperationRequest request = attempt.Request;
        try
        {
            using HttpResponseMessage response = await attempt.Answer.ConfigureAwait(false);
            Stream stream = ResponseBody.OpenNow(response) ?? await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            var body = new ResponseBody(response, stream, _settings.MaxResponseLength);
            while (body.HasRoom && await stream.ReadAsync(body.Free, limit.Token).ConfigureAwait(false) is > 0 and var read)
            {
                body.Advance(read);
            }

            Receive(call, request, response, ref body);
        }
        catch (Exception exception)
        {
            // What a handler throws for reasons of its own passes as it is.
            call.Failure = request.RedirectedTo is not null ? TransportFault.Redirected(call, request, _settings, exception)
                : TransportFault.Is(exception) ? TransportFault.Translate(exception, call, request, _settings, limit)
                : exception;
        }
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

    /// <summary>A message on its way.</summary>
    public readonly record struct Attempt(OperationRequest Request, TimeLimit Limit, Task<HttpResponseMessage> Answer)
    {
        /// <summary>Waits for the answer, or for that there is none.</summary>
        public ConfiguredTaskAwaitable Answered => ((Task)Answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
