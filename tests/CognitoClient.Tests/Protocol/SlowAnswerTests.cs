using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace CognitoClient.Tests.Protocol;

/// <summary>Answers whose stream and bytes have to be waited for, one after the other.</summary>
public class SlowAnswerTests
{
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
    public async Task InvokeAsync_PartsComeLate_GivesTheRecord(bool answerWaits, bool openingWaits, bool bytesWait)
    {
        using var content = new SlowContent(openingWaits, bytesWait);
        using var handler = new ScriptedHandler(async _ =>
        {
            if (answerWaits)
            {
                await Task.Yield();
            }

            return new HttpResponseMessage { Content = content };
        });

        Assert.Equal("slow answer", (await TestCalls.Invoker(handler).PingAsync()).Name);
        Assert.Equal((1, true), (handler.Messages.Count, content.IsDisposed));
    }

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task InvokeAsync_PartFails_IsTriedAgain(bool opening, bool openingWaits, bool bytesWait)
    {
        using var content = new SlowContent(openingWaits, bytesWait) { FailsToOpen = opening, FailsToRead = !opening };
        using var second = new SlowContent(openingWaits, bytesWait);
        using var handler = new ScriptedHandler(
            _ => Task.FromResult(new HttpResponseMessage { Content = content }),
            _ => Task.FromResult(new HttpResponseMessage { Content = second }));

        Assert.Equal("slow answer", (await TestCalls.Invoker(handler).PingAsync()).Name);
        Assert.Equal((2, true, true), (handler.Messages.Count, content.IsDisposed, second.IsDisposed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_CancelledWhilePartIsAwaited_EndsAndLetsGoOfTheAnswer(bool opening)
    {
        using var cancellation = new CancellationTokenSource();
        using var content = new SlowContent(openingWaits: true, bytesWait: true) { NeverOpens = opening, NeverReads = !opening };
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage { Content = content }));
        Task call = TestCalls.Invoker(handler).PingUntilAsync(cancellation.Token);
        await content.Stalled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal((false, false), (call.IsCompleted, content.IsDisposed));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal((1, true, true), (handler.Messages.Count, call.IsCanceled, content.IsDisposed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_AttemptTimeIsUpWhilePartIsAwaited_IsATimeout(bool opening)
    {
        using var content = new SlowContent(openingWaits: true, bytesWait: true) { NeverOpens = opening, NeverReads = !opening };
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage { Content = content }));
        var time = new FakeTimeProvider();
        Task call = TestCalls.Invoker(handler, TestCalls.Settings with { TimeProvider = time, MaxAttempts = 1 }).PingAsync();
        await content.Stalled.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        time.Advance(TestCalls.Settings.AttemptTimeout);

        var exception = await Assert.ThrowsAsync<CognitoTransportException>(() => call);

        Assert.Equal((true, true), (exception.IsTimeout, content.IsDisposed));
    }

    [Fact]
    public async Task InvokeAsync_ContentOpensWithoutATask_SaysSo()
    {
        using var content = new RudeContent();
        using var handler = new ScriptedHandler(_ => Task.FromResult(new HttpResponseMessage { Content = content }));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Equal(("A response's content returned no task.", true), (exception.Message, content.IsDisposed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task InvokeAsync_ContentThrowsWhenDisposed_FailsWithThat(bool readsWell)
    {
        using var content = new SlowContent(openingWaits: false, bytesWait: false) { FailsToDispose = true };
        using var handler = new ScriptedHandler(
            _ => Task.FromResult(new HttpResponseMessage(readsWell ? HttpStatusCode.OK : HttpStatusCode.BadRequest) { Content = content }));

        await Assert.ThrowsAsync<NotSupportedException>(() => TestCalls.Invoker(handler).PingAsync());

        Assert.Single(handler.Messages);
    }

    private sealed class RudeContent : HttpContent
    {
        public bool IsDisposed { get; private set; }

        protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => null!;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
