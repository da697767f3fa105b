using System.Globalization;
using CognitoClient.Internal.Operations;

namespace CognitoClient.Tests.Retry;

public sealed class ClockSkewTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly SkewedService _service = new();
    private readonly DateTimeOffset _start;

    public ClockSkewTests() => _start = _service.Local.GetUtcNow();

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData("RequestTimeTooSkewed")]
    [InlineData("RequestExpired")]
    [InlineData("RequestInTheFuture")]
    [InlineData("InvalidSignatureException")]
    [InlineData("SignatureDoesNotMatch")]
    [InlineData("AuthFailure")]
    public async Task InvokeAsync_ClockIsWrong_SignsAgainWithTheServicesTime(string code)
    {
        _service.Error = $$"""{"__type":"{{code}}","message":"m"}""";
        foreach (var ahead in (TimeSpan[])[Hour, -20 * Hour, 400 * 24 * Hour])
        {
            _service.SignedAt.Clear();
            var local = _start + _service.Ahead;
            _service.Ahead = ahead;

            await _service.PingAsync();
            await _service.PingAsync();

            // The second call knows better from the start.
            Assert.Equal([local, _start + ahead, _start + ahead], _service.SignedAt);
        }
    }

    [Fact]
    public async Task InvokeAsync_ClockIsSetRight_DropsTheOffset()
    {
        _service.Ahead = Hour;
        await _service.PingAsync();

        _service.Local.SetForward = Hour;
        _service.Ahead = TimeSpan.Zero;
        _service.SignedAt.Clear();
        await _service.PingAsync();
        await _service.PingAsync();

        Assert.Equal([_start + (2 * Hour), _start + Hour, _start + Hour], _service.SignedAt);
    }

    [Fact]
    public async Task InvokeAsync_SignatureAccepted_IsNoReasonToDoubtTheClock()
    {
        _service.Ahead = TimeSpan.FromMinutes(4.9);

        await _service.PingAsync();
        await _service.PingAsync();

        Assert.Equal([_start, _start], _service.SignedAt);
    }

    [Fact]
    public async Task InvokeAsync_SuccessWithADateThatDoesNotAgreeWithTheLocalClock_KeepsTheOffset()
    {
        _service.Ahead = Hour;
        await _service.PingAsync();
        _service.SignedAt.Clear();
        _service.Date = (_start + TimeSpan.FromMinutes(4)).ToString("r", CultureInfo.InvariantCulture);

        await _service.PingAsync();
        await _service.PingAsync();

        Assert.Equal([_start + Hour, _start + Hour], _service.SignedAt);
    }

    [Fact]
    public async Task InvokeAsync_UnsignedSuccessWithAnotherDate_IsNoReasonToDoubtTheClock()
    {
        _service.Date = (_start + Hour).ToString("r", CultureInfo.InvariantCulture);

        await _service.PingAsync(OperationAuth.None);
        await _service.PingAsync();

        Assert.Equal([_start], _service.SignedAt);
    }

    [Fact]
    public async Task InvokeAsync_UnsignedSuccessThatAgreesWithTheLocalClock_DropsTheOffset()
    {
        _service.Ahead = Hour;
        await _service.PingAsync();
        _service.Ahead = TimeSpan.Zero;
        _service.SignedAt.Clear();

        await _service.PingAsync(OperationAuth.None);
        await _service.PingAsync();

        Assert.Equal([_start], _service.SignedAt);
    }

    [Theory]
    [InlineData("InvalidSignatureException", "The signature does not match.", 0)]
    [InlineData("InvalidSignatureException", "Signature expired: m", 0)]
    [InlineData("SignatureDoesNotMatch", "m", 3.9)]
    [InlineData("NotAuthorizedException", "m", 60)]
    [InlineData("UnrecognizedClientException", "m", 60)]
    public async Task InvokeAsync_SignatureRefusedForAnotherReason_IsNotTriedAgain(string code, string message, double minutes)
    {
        _service.Error = $$"""{"__type":"{{code}}","message":"{{message}}"}""";
        _service.Ahead = Hour;
        _service.Date = (_start + TimeSpan.FromMinutes(minutes)).ToString("r", CultureInfo.InvariantCulture);

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => _service.PingAsync());

        Assert.Equal((1, code), (exception.Attempts, exception.ErrorCode));
        Assert.Equal([_start], _service.SignedAt);
    }

    [Theory]
    [InlineData("Signature expired: m", 2)]
    [InlineData("Signature not yet current: m", 2)]
    [InlineData("The signature does not match.", 1)]
    public async Task InvokeAsync_LocalClockIsSetRightMeanwhile_SignsAgainWithoutADate(string message, int attempts)
    {
        _service.Error = $$"""{"__type":"InvalidSignatureException","message":"{{message}}"}""";
        _service.Date = "";
        _service.Ahead = Hour;
        _service.Arrived = () =>
        {
            _service.Local.SetForward = Hour;
            _service.Ahead = TimeSpan.Zero;
        };

        var exception = await Record.ExceptionAsync(() => _service.PingAsync());

        Assert.Equal(attempts == 1, exception is CognitoIdentityProviderException);
        Assert.Equal(attempts == 1 ? [_start] : [_start, _start + Hour], _service.SignedAt);
    }

    [Theory]
    [InlineData("RequestTimeTooSkewed", 3)]
    [InlineData("InvalidSignatureException", 1)]
    public async Task InvokeAsync_ServiceTellsNoTime_GivesUpAfterTheUsualAttempts(string code, int attempts)
    {
        _service.Error = $$"""{"__type":"{{code}}"}""";
        _service.Ahead = Hour;
        _service.Date = "";

        var exception = await Assert.ThrowsAsync<CognitoIdentityProviderException>(() => _service.PingAsync());

        Assert.Equal((attempts, attempts), (exception.Attempts, _service.SignedAt.Count));
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("yesterday")]
    [InlineData("2026-03-01T13:00:00Z")]
    [InlineData("Sun, 01 Mar 2026 13:00:00 GMT, Sun, 01 Mar 2026 13:00:00 GMT")]
    [InlineData("")]
    public async Task InvokeAsync_DateThatCannotBe_ChangesNothing(string date)
    {
        _service.Date = date;

        await _service.PingAsync();
        await _service.PingAsync();

        Assert.Equal([_start, _start], _service.SignedAt);
    }

    [Fact]
    public async Task InvokeAsync_DateFarOffOnAnAcceptedSignature_IsNotBelieved()
    {
        _service.Date = (_start + (24 * 365 * Hour)).ToString("r", CultureInfo.InvariantCulture);

        await _service.PingAsync();
        await _service.PingAsync();

        Assert.Equal([_start, _start], _service.SignedAt);
    }

    [Fact]
    public async Task InvokeAsync_ManyAtOnce_AllSucceedWithOneOffset()
    {
        _service.Ahead = -Hour;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _service.PingAsync()));
        var sent = _service.SignedAt.Count;
        await _service.PingAsync();

        Assert.InRange(sent, 51, 100);
        Assert.All(_service.SignedAt, time => Assert.True(time == _start || time == _start - Hour));
        Assert.Equal(_start - Hour, _service.SignedAt[^1]);
    }
}
