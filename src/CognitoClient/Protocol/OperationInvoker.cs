using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
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

    public async Task<TResponse> InvokeAsync<TRequest, TResponse>(
        string operation, TRequest request, OperationAuth auth, CancellationToken cancellationToken)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var retry = new RetryState(_settings.Timeout, _settings.TimeProvider);
        var call = new OperationCall<TResponse>(operation, auth, RequestBody.Write(request), retry, cancellationToken)
        {
            Activity = _diagnostics.Start(operation),
        };
        await AttemptAsync(call).ConfigureAwait(false);
        if (_policy.Decide(call.Retry, call.Failure))
        {
            await RepeatAsync(call).ConfigureAwait(false);
        }

        if (call.Failure is not null)
        {
            Exception exception = Complete(call);
            _diagnostics.Failed(call, exception);
            if (exception.StackTrace is not null)
            {
                // It was thrown before, and keeps where that was.
                ExceptionDispatchInfo.Throw(exception);
            }

            throw exception;
        }

        _diagnostics.Succeeded(call);
        return call.Response;
    }

    private ValueTask AttemptAsync(OperationCall call) => _policy.LimitsRate ? AttemptInTurnAsync(call) : SendOnceAsync(call);

    private async ValueTask AttemptInTurnAsync(OperationCall call)
    {
        try
        {
            if (await _policy.EnterAsync(call.Retry, call.CancellationToken).ConfigureAwait(false))
            {
                await SendOnceAsync(call).ConfigureAwait(false);
            }
            else
            {
                // An earlier failure says more than that there was no time left for another attempt.
                call.Failure ??= TransportFault.HeldBack(call, _settings);
            }
        }
        catch (OperationCanceledException cancelled)
        {
            call.Failure = cancelled;
        }
    }

    // Every call over a connection waits here: what it waits with is used again.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask SendOnceAsync(OperationCall call)
    {
        call.Failure = null;
        call.Retry.BeginAttempt();
        using TimeLimit limit = _limits.Begin(call.Retry.AttemptStarted, call.Retry.AttemptTimeLeft, call.CancellationToken);
        using OperationRequest request = _messages.Create(call);
        try
        {
            using HttpResponseMessage response = await SendAsync(request, limit.Token).ConfigureAwait(false);
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
}
