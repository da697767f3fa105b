using System.Runtime.ExceptionServices;
using CognitoClient.Diagnostics;
using CognitoClient.Retry;
using CognitoClient.Serialization;
using CognitoClient.Signing;
using Polly;

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
    private readonly ResiliencePipeline _retries;

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
        _retries = _policy.BuildPipeline(_diagnostics.Retrying);
    }

    public async Task<TResponse> InvokeAsync<TRequest, TResponse>(
        string operation, TRequest request, OperationAuth auth, CancellationToken cancellationToken)
        where TRequest : class, IJsonShape<TRequest>
        where TResponse : class, IJsonShape<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] body = RequestBody.Write(request);
        OperationCall call = _diagnostics.Start(operation, auth, body, new RetryState(_settings.Timeout, _settings.TimeProvider), cancellationToken);
        Outcome<TResponse> outcome = await SendOnceAsync<TResponse>(call).ConfigureAwait(false);
        if (_policy.Decide(call.Retry, outcome.Exception))
        {
            outcome = await RetryAsync(call, outcome).ConfigureAwait(false);
        }

        if (outcome.Exception is { } exception)
        {
            exception = Complete(exception, call);
            _diagnostics.Failed(call, exception);
            ExceptionDispatchInfo.Throw(exception);
        }

        _diagnostics.Succeeded(call);
        return outcome.Result!;
    }

    /// <summary>Enters the retry pipeline, with the first attempt over. A call that needs no retry, as nearly all do not, never gets here.</summary>
    private async ValueTask<Outcome<TResponse>> RetryAsync<TResponse>(OperationCall call, Outcome<TResponse> first)
        where TResponse : class, IJsonShape<TResponse>
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(call.Operation, call.CancellationToken);
        try
        {
            context.Properties.Set(RetryState.Key, call.Retry);
            if (call.Activity is { } activity)
            {
                context.Properties.Set(TracedCall.Key, activity);
            }

            Outcome<TResponse>? known = first;
            return await _retries.ExecuteOutcomeAsync(
                (_, _) =>
                {
                    (Outcome<TResponse>? over, known) = (known, null);
                    return over is { } outcome ? new(outcome) : SendOnceAsync<TResponse>(call);
                },
                context,
                call).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<TResponse>> SendOnceAsync<TResponse>(OperationCall call)
        where TResponse : class, IJsonShape<TResponse>
    {
        if (!await _policy.EnterAsync(call.Retry, call.CancellationToken).ConfigureAwait(false))
        {
            return Outcome.FromException<TResponse>(TransportFault.HeldBack(call, _settings));
        }

        call.Retry.BeginAttempt();
        using TimeLimit limit = _limits.Begin(call.Retry.TimeLeft, call.CancellationToken);
        using OperationRequest request = _messages.Create(call);
        try
        {
            using HttpResponseMessage response = await SendAsync(request, limit.Token).ConfigureAwait(false);
            using ResponseBody body = await ResponseBody.ReadAsync(response, _settings.MaxResponseLength, limit.Token).ConfigureAwait(false);
            Outcome<TResponse> outcome = request.WasRedirected
                ? ResponseReader.Redirected<TResponse>(response, request, call)
                : ResponseReader.Read<TResponse>(response, body, call, _service);
            call.Retry.IsClockSkewed = ClockSkew.Correct(_clock, request.SignedAt, response.Headers, outcome.Exception);
            if (outcome.Exception is null && call.Activity is { } activity)
            {
                CallActivity.Answered(activity, response);
            }

            return outcome;
        }
        catch (Exception exception)
        {
            // What a handler throws for reasons of its own passes as it is.
            return Outcome.FromException<TResponse>(
                TransportFault.Is(exception) ? TransportFault.Translate(exception, call, request, _settings, limit) : exception);
        }
    }

    // A client of the user's that buffers would take the body out of reach of our limits.
    private Task<HttpResponseMessage> SendAsync(OperationRequest request, CancellationToken cancellationToken) => _http is HttpClient client
        ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
        : _http.SendAsync(request, cancellationToken);

    private static Exception Complete(Exception exception, OperationCall call)
    {
        // The pipeline gives up a retry that was decided on only when the caller cancels.
        if (call.Retry.Stop == RetryStop.None && call.CancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(call.CancellationToken);
        }

        // The last failure says more than that there was no time left for another attempt.
        exception = call.Retry.Stop == RetryStop.RateLimit ? call.Retry.Failure ?? exception : exception;
        (exception as CognitoIdentityProviderException)?.Complete(call.Operation, call.Retry.Attempt, call.Retry.Stop, call.MayHaveSucceeded);
        return exception;
    }
}
