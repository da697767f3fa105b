using System.Runtime.CompilerServices;
using CognitoClient.Diagnostics;
using CognitoClient.Retry;
using CognitoClient.Serialization;
using CognitoClient.Signing;

namespace CognitoClient.Protocol;

/// <summary>The one way that every call takes.</summary>
internal sealed class OperationInvoker
{
    private readonly HttpMessageInvoker _http;
    private readonly ServiceDescription _service;
    private readonly ClientSettings _settings;
    private readonly EndpointClock _clock;
    private readonly MessageFactory _messages;
    private readonly RetryPolicy _policy;
    private readonly TimeLimitPool _limits;
    private readonly CallDiagnostics _diagnostics;
    private RetryPipeline? _retries;

    public OperationInvoker(HttpMessageInvoker http, ServiceDescription service, ClientSettings settings)
        : this(http, service, settings, Random.Shared.NextDouble)
    {
    }

    /// <param name="http">Sends the messages.</param>
    /// <param name="service">The service.</param>
    /// <param name="settings">The client's settings.</param>
    /// <param name="jitter">Random numbers from [0, 1).</param>
    public OperationInvoker(HttpMessageInvoker http, ServiceDescription service, ClientSettings settings, Func<double> jitter)
    {
        _http = http;
        _service = service;
        _settings = settings;
        _clock = new EndpointClock(settings.TimeProvider, settings.Logger);
        _messages = new MessageFactory(service, settings, _clock);
        _policy = RetryPolicy.Create(settings, jitter);
        _limits = new TimeLimitPool(settings);
        _diagnostics = new CallDiagnostics(service, settings);
    }

    public Task<TResponse> InvokeAsync<TRequest, TResponse>(
        string operation, TRequest request, OperationAuth auth, CancellationToken cancellationToken)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        var call = new OperationCall<TResponse>(operation, auth, new RetryState(_settings.Timeout, _settings.TimeProvider), cancellationToken);
        Task<TResponse> task = call.Task;
        try
        {
            ArgumentNullException.ThrowIfNull(request);
            cancellationToken.ThrowIfCancellationRequested();
            call.Body = RequestBody.Write(request);
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            return task;
        }

        // It ends by completing the call.
        _ = RunAsync(call);
        return task;
    }

    private async Task RunAsync(OperationCall call)
    {
        try
        {
            call.Activity = _diagnostics.Start(call.Operation);
            if (_policy.LimitsRate)
            {
                await AttemptAsync(call).ConfigureAwait(false);
            }
            else
            {
                // What AttemptAsync does. Nearly every call is this alone, and so has one method that waits.
                Attempt first = Begin(call);
                await first.Answered;
                await EndAsync(call, first).ConfigureAwait(false);
            }

            if (_policy.Decide(call.Retry, call.Failure))
            {
                await RepeatAsync(call).ConfigureAwait(false);
            }

            if (call.Failure is not null)
            {
                call.Failure = Complete(call);
                _diagnostics.Failed(call, call.Failure);
            }
            else
            {
                _diagnostics.Succeeded(call);
            }
        }
        catch (Exception exception)
        {
            call.Failure = exception;
        }

        if (call.Failure is { } failure)
        {
            call.Fail(failure);
        }
        else
        {
            call.Succeed();
        }
    }

    private async ValueTask AttemptAsync(OperationCall call)
    {
        try
        {
            if (!await _policy.EnterAsync(call.Retry, call.CancellationToken).ConfigureAwait(false))
            {
                // An earlier failure says more than that there was no time left for another attempt.
                call.Failure ??= TransportFault.HeldBack(call, _settings);
                return;
            }
        }
        catch (OperationCanceledException cancelled)
        {
            call.Failure = cancelled;
            return;
        }

        Attempt attempt = Begin(call);
        await attempt.Answered;
        await EndAsync(call, attempt).ConfigureAwait(false);
    }

    private Attempt Begin(OperationCall call)
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

    // Of an attempt that was answered. Usually all of the answer is there, and nothing is waited for.
    private async ValueTask EndAsync(OperationCall call, Attempt attempt)
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

    /// <summary>Nearly no call gets here.</summary>
    private Task RepeatAsync(OperationCall call)
    {
        if (RetryLoop.UsesPolly)
        {
            _retries ??= new RetryPipeline(_policy, _diagnostics, _settings.TimeProvider);
            return _retries.RepeatAsync(call, AttemptAsync);
        }

        return RetryLoop.RepeatAsync(call, AttemptAsync, _policy, _diagnostics, _settings.TimeProvider);
    }

    private static Exception Complete(OperationCall call)
    {
        // The pipeline gives up a retry that was decided on only when the caller cancels.
        if (call.Retry.Stop == RetryStop.None && call.CancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(call.CancellationToken);
        }

        (call.Failure as CognitoIdentityProviderException)?.Complete(call.Operation, call.Retry.Attempt, call.Retry.Stop, call.MayHaveSucceeded);
        return call.Failure!;
    }

    /// <summary>A message on its way.</summary>
    private readonly record struct Attempt(OperationRequest Request, TimeLimit Limit, Task<HttpResponseMessage> Answer)
    {
        /// <summary>Waits for the answer, or for that there is none.</summary>
        public ConfiguredTaskAwaitable Answered => ((Task)Answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
