using System.Runtime.CompilerServices;
using CognitoClient.Internal.Http;

namespace CognitoClient.Internal.Calls;

/// <summary>One attempt that is under way: its message, its time, and as much of the answer as has come.</summary>
/// <remarks>
/// It waits nowhere itself. What runs the call waits for <see cref="Pending"/> and then asks again, so a call has one method that waits, and not one
/// more for each layer.
/// </remarks>
internal struct Attempt(OperationRequest request, TimeLimit limit, Task<HttpResponseMessage> answer) : IDisposable
{
    // The answer, then its stream if that takes a wait, then the next bytes if they do; null when there is nothing to wait for.
    private Task? _pending = answer;
    private HttpResponseMessage? _response;
    private Stream? _stream;

    /// <summary>What was read of the answer's body.</summary>
    public ResponseBody Body;

    public readonly OperationRequest Request => request;

    public readonly TimeLimit Limit => limit;

    /// <summary>The answer, once it has come.</summary>
    public readonly HttpResponseMessage Response => _response!;

    /// <summary>To be awaited after the beginning, and after a read that gave false. That does not throw, reading does.</summary>
    public readonly ConfiguredTaskAwaitable Pending => _pending!.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Reads what has come of the answer, usually all of it; false if more has to be waited for.</summary>
    /// <param name="maxResponseLength">The longest body that is read, in bytes.</param>
    public bool TryRead(int maxResponseLength)
    {
        if (_stream is null && !TryOpen(maxResponseLength))
        {
            return false;
        }

        while (Body.HasRoom)
        {
            ValueTask<int> reading = _pending is null ? _stream!.ReadAsync(Body.Free, limit.Token) : new((Task<int>)_pending);
            if (!reading.IsCompleted)
            {
                _pending = reading.AsTask();
                return false;
            }

            _pending = null;
            var read = reading.GetAwaiter().GetResult();
            if (read == 0)
            {
                break;
            }

            Body.Advance(read);
        }

        return true;
    }

    public readonly void Dispose()
    {
        // Our own content holds nothing to dispose of, and disposing its message takes as long as a time limit.
        OperationRequest? replaced = request.Content is OperationContent ? null : request;
        using (limit)
        using (replaced)
        {
            _response?.Dispose();
        }
    }

    private bool TryOpen(int maxResponseLength)
    {
        if (_response is null)
        {
            _response = ((Task<HttpResponseMessage>)_pending!).GetAwaiter().GetResult();
            _stream = ResponseBody.OpenNow(_response);
            if (_stream is null)
            {
                _pending = _response.Content.ReadAsStreamAsync(limit.Token)
                    ?? throw new InvalidOperationException("An answer's content returned no task.");
                return false;
            }
        }
        else
        {
            _stream = ((Task<Stream>)_pending!).GetAwaiter().GetResult();
        }

        _pending = null;
        Body = new(_response, _stream, maxResponseLength);
        return true;
    }
}
