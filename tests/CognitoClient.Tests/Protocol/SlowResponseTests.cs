using System.Net;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.Time.Testing;

using static CognitoClient.Tests.Handlers.ScriptedHandler;

namespace CognitoClient.Tests.Protocol;

/// <summary>
/// Responses whose parts have to be waited for, one after the other: the headers, the stream, the bytes. Their content is of a handler's
/// own: it can only be opened with a task, and hands its bytes out one by one.
/// </summary>
public class SlowResponseTests
{
    private static readonly byte[] Body = """{"Username":"slow \u0061nswer"}"""u8.ToArray();

    public static TheoryData<bool, bool, bool> Waits { get; } = new()
    {
        { false, false, false },
        { false, false, true },
        { false, true, false },
        { false, true, true },
        { true, false, false },
        { true, false, true },
        { true, true, false },
        { true, true, true },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Call_PartsComeLate_GivesTheRecord(bool answerWaits, bool openingWaits, bool bytesWait)
    {
        using var content = Content(Wait(openingWaits), Wait(bytesWait));
        using var handler = new ScriptedHandler(async (_, token) =>
        {
            await Wait(answerWaits)(token);
            return new HttpResponseMessage { Content = content };
        });
        using var client = TestClient.Create(handler);

        Assert.Equal("slow answer", (await client.CallAsync()).Username);
        Assert.Equal((1, true), (handler.Messages.Count, content.IsDisposed));
    }

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Call_PartFails_IsTriedAgain(bool opening, bool openingWaits, bool bytesWait)
    {
        using var content = opening
            ? Content(Fail(openingWaits), Wait(bytesWait))
            : Content(Wait(openingWaits), Fail(bytesWait));
        using var second = Content(Wait(openingWaits), Wait(bytesWait));
        using var handler = new ScriptedHandler(Answer(content), Answer(second));
        using var client = TestClient.Create(handler);

        Assert.Equal("slow answer", (await client.CallAsync()).Username);
        Assert.Equal((2, true, true), (handler.Messages.Count, content.IsDisposed, second.IsDisposed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_CancelledWhilePartIsAwaited_EndsAndLetsGoOfTheResponse(bool opening)
    {
        using var cancellation = new CancellationTokenSource();
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var content = opening ? Content(Stall(stalled), Wait(true)) : Content(Wait(true), Stall(stalled));
        using var handler = new ScriptedHandler(Answer(content));
        using var client = TestClient.Create(handler);
        Task call = client.CallAsync(cancellation.Token);
        await stalled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal((false, false), (call.IsCompleted, content.IsDisposed));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal((1, true, true), (handler.Messages.Count, call.IsCanceled, content.IsDisposed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_AttemptTimeIsUpWhilePartIsAwaited_IsATimeout(bool opening)
    {
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var content = opening ? Content(Stall(stalled), Wait(true)) : Content(Wait(true), Stall(stalled));
        using var handler = new ScriptedHandler(Answer(content));
        var time = new FakeTimeProvider();
        using var client = TestClient.Create(handler, options => (options.TimeProvider, options.MaxAttempts) = (time, 1));
        Task call = client.CallAsync();
        await stalled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        time.Advance(TestClient.AttemptTimeout);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal((true, true), (exception.IsTimeout, content.IsDisposed));
    }

    [Fact]
    public async Task Call_ContentOpensWithoutATask_SaysSo()
    {
        using var content = new TestContent(_ => null!);
        using var handler = new ScriptedHandler(Answer(content));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CallAsync());

        Assert.Equal(("A response's content returned no task.", true), (exception.Message, content.IsDisposed));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task Call_ContentThrowsWhenDisposed_FailsWithThat(HttpStatusCode status)
    {
        using var content = new TestContent(_ => Task.FromResult<Stream>(new TestStream(Body)))
        {
            FaultOfDisposal = new NotSupportedException("not disposed"),
        };
        using var handler = new ScriptedHandler(Answer(content, status));
        using var client = TestClient.Create(handler);

        await Assert.ThrowsAsync<NotSupportedException>(() => client.CallAsync());

        Assert.Single(handler.Messages);
    }

    private static TestContent Content(Func<CancellationToken, Task> beforeOpening, Func<CancellationToken, Task> beforeReading) =>
        new(async token =>
        {
            await beforeOpening(token);
            return new TestStream(Body) { BeforeReading = beforeReading, LongestReading = 1 };
        });

    private static Func<CancellationToken, Task> Wait(bool waits) => async _ =>
    {
        if (waits)
        {
            await Task.Yield();
        }
    };

    private static Func<CancellationToken, Task> Fail(bool waits) => async token =>
    {
        await Wait(waits)(token);
        throw new IOException("broken");
    };

    private static Func<CancellationToken, Task> Stall(TaskCompletionSource stalled) => async token =>
    {
        await Task.Yield();
        stalled.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
    };
}
