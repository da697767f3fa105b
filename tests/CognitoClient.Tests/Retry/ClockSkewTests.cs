using System.Globalization;
using CognitoClient.Tests.Diagnostics;
using Microsoft.Extensions.Logging;

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
    public async Task Call_ClockIsWrong_SignsAgainWithTheServicesTime(string code)
    {
        _service.Error = $$"""{"__type":"{{code}}","message":"m"}""";
        foreach (var ahead in (TimeSpan[])[Hour, -20 * Hour, 400 * 24 * Hour])
        {
            _service.SignedAt.Clear();
            var local = _start + _service.Ahead;
            _service.Ahead = ahead;

            await _service.CallSignedAsync();
            await _service.CallSignedAsync();

            // The second call knows better from the start.
            Assert.Equal([local, _start + ahead, _start + ahead], _service.SignedAt);
        }
    }

    [Fact]
    public async Task Call_ClockIsSetRight_DropsTheOffset()
    {
        _service.Ahead = Hour;
        await _service.CallSignedAsync();

        _service.Local.SetForward = Hour;
        _service.Ahead = TimeSpan.Zero;
        _service.SignedAt.Clear();
        await _service.CallSignedAsync();
        await _service.CallSignedAsync();

        Assert.Equal([_start + (2 * Hour), _start + Hour, _start + Hour], _service.SignedAt);
    }

    [Fact]
    public async Task Call_SignatureAccepted_IsNoReasonToDoubtTheClock()
    {
        _service.Ahead = TimeSpan.FromMinutes(4.9);

        await _service.CallSignedAsync();
        await _service.CallSignedAsync();

        Assert.Equal([_start, _start], _service.SignedAt);
    }

    [Fact]
    public async Task Call_SuccessWithADateThatDoesNotAgreeWithTheLocalClock_KeepsTheOffset()
    {
        _service.Ahead = Hour;
        await _service.CallSignedAsync();
        _service.SignedAt.Clear();
        _service.Date = (_start + TimeSpan.FromMinutes(4)).ToString("r", CultureInfo.InvariantCulture);

        await _service.CallSignedAsync();
        await _service.CallSignedAsync();

        Assert.Equal([_start + Hour, _start + Hour], _service.SignedAt);
    }

    [Fact]
    public async Task Call_UnsignedSuccessWithAnotherDate_IsNoReasonToDoubtTheClock()
    {
        _service.Date = (_start + Hour).ToString("r", CultureInfo.InvariantCulture);

        await _service.CallUnsignedAsync();
        await _service.CallSignedAsync();

        Assert.Equal([_start], _service.SignedAt);
    }

    [Fact]
    public async Task Call_UnsignedSuccessThatAgreesWithTheLocalClock_DropsTheOffset()
    {
        _service.Ahead = Hour;
        await _service.CallSignedAsync();
        _service.Ahead = TimeSpan.Zero;
        _service.SignedAt.Clear();

        await _service.CallUnsignedAsync();
        await _service.CallSignedAsync();

        Assert.Equal([_start], _service.SignedAt);
    }

    [Theory]
    [InlineData("InvalidSignatureException", "The signature does not match.", 0)]
    [InlineData("SignatureDoesNotMatch", "m", 3.9)]
    [InlineData("NotAuthorizedException", "m", 60)]
    [InlineData("UnrecognizedClientException", "m", 60)]
    public async Task Call_SignatureRefusedForAnotherReason_IsNotTriedAgain(string code, string message, double minutes)
    {
        _service.Error = $$"""{"__type":"{{code}}","message":"{{message}}"}""";
        _service.Ahead = Hour;
        _service.Date = (_start + TimeSpan.FromMinutes(minutes)).ToString("r", CultureInfo.InvariantCulture);

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => _service.CallSignedAsync());

        Assert.Equal((1, code), (exception.Attempts, exception.ErrorCode));
        Assert.Equal([_start], _service.SignedAt);
    }

    [Theory]
    [InlineData("Signature expired: m", 2)]
    [InlineData("Signature not yet current: m", 2)]
    [InlineData("The signature does not match.", 1)]
    public async Task Call_LocalClockIsSetRightMeanwhile_SignsAgainWithoutADate(string message, int attempts)
    {
        _service.Error = $$"""{"__type":"InvalidSignatureException","message":"{{message}}"}""";
        _service.Date = "";
        _service.Ahead = Hour;
        _service.Arrived = () =>
        {
            _service.Local.SetForward = Hour;
            _service.Ahead = TimeSpan.Zero;
        };

        var exception = await Record.ExceptionAsync(() => _service.CallSignedAsync());

        Assert.Equal(attempts == 1, exception is CognitoIdentityProviderException);
        Assert.Equal(attempts == 1 ? [_start] : [_start, _start + Hour], _service.SignedAt);
    }

    [Theory]
    [InlineData("RequestTimeTooSkewed", null, 2)]
    [InlineData("RequestTimeTooSkewed", 3.9, 2)]
    [InlineData("RequestExpired", 0.0, 2)]
    [InlineData("RequestInTheFuture", -3.9, 2)]
    [InlineData("InvalidSignatureException", null, 1)]
    [InlineData("InvalidSignatureException", 0.0, 2, "Signature expired: m")]
    [InlineData("InvalidSignatureException", 3.9, 2, "Signature expired: m")]
    [InlineData("InvalidSignatureException", null, 2, "Signature expired: m")]
    [InlineData("InvalidSignatureException", -3.9, 2, "Signature not yet current: m")]
    [InlineData("SignatureDoesNotMatch", 0.0, 2, "Signature not yet current: m")]
    public async Task Call_ClockErrorWithoutAWrongClock_SignsOnceMoreThenFails(
        string code, double? minutes, int attempts, string message = "m")
    {
        using var service = new SkewedService(options => options.MaxAttempts = 10) { Ahead = Hour };
        service.Error = $$"""{"__type":"{{code}}","message":"{{message}}"}""";
        service.Date = minutes is { } difference
            ? (_start + TimeSpan.FromMinutes(difference)).ToString("r", CultureInfo.InvariantCulture)
            : "";

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => service.CallSignedAsync());

        Assert.Equal((attempts, attempts, code), (exception.Attempts, service.SignedAt.Count, exception.ErrorCode));
        Assert.DoesNotContain("MaxAttempts", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_OtherFailureBetweenClockErrors_DoesNotAllowAnotherSignature()
    {
        var attempts = 0;
        using var service = new SkewedService(options => options.MaxAttempts = 10) { Ahead = Hour, Date = "" };
        var expired = service.Error;
        service.Arrived = () =>
            service.Error = attempts++ % 2 == 0 ? expired : """{"__type":"RequestTimeoutException","message":"m"}""";

        var exception = await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => service.CallSignedAsync());

        Assert.Equal((3, "InvalidSignatureException"), (exception.Attempts, exception.ErrorCode));
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("yesterday")]
    [InlineData("2026-03-01T13:00:00Z")]
    [InlineData("Sun, 01 Mar 2026 13:00:00 GMT, Sun, 01 Mar 2026 13:00:00 GMT")]
    [InlineData("")]
    public async Task Call_DateThatCannotBe_ChangesNothing(string date)
    {
        _service.Date = date;

        await _service.CallSignedAsync();
        await _service.CallSignedAsync();

        Assert.Equal([_start, _start], _service.SignedAt);
    }

    [Fact]
    public async Task Call_DateFarOffOnAnAcceptedSignature_IsNotBelieved()
    {
        _service.Date = (_start + (24 * 365 * Hour)).ToString("r", CultureInfo.InvariantCulture);

        await _service.CallSignedAsync();
        await _service.CallSignedAsync();

        Assert.Equal([_start, _start], _service.SignedAt);
    }

    [Fact]
    public async Task Call_ManyAtOnce_AllSucceedWithOneOffset()
    {
        _service.Ahead = -Hour;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _service.CallSignedAsync()));
        var sent = _service.SignedAt.Count;
        await _service.CallSignedAsync();

        Assert.InRange(sent, 51, 100);
        Assert.All(_service.SignedAt, time => Assert.True(time == _start || time == _start - Hour));
        Assert.Equal(_start - Hour, _service.SignedAt[^1]);
    }

    [Fact]
    public async Task Call_ClockIsWrongAndThenSetRight_IsLoggedOnceEach()
    {
        using var log = new RecordedLog(LogLevel.Information);
        using var service = new SkewedService(options => options.LoggerFactory = log) { Ahead = -TimeSpan.FromMinutes(7) };

        await service.CallSignedAsync();
        await service.CallSignedAsync();
        service.Ahead = TimeSpan.Zero;
        await service.CallUnsignedAsync();
        await service.CallUnsignedAsync();

        Assert.Equal(
            [
                "Warning 40 ClockSkewCorrected: The local clock differs from the service's by -00:07:00. Signatures are corrected; "
                    + "set the local clock.",
                "Information 41 ClockSkewResolved: The local clock agrees with the service's again. Signatures are no longer corrected.",
            ],
            log.Lines.Where(line => !line.StartsWith("Information 10 Retrying: ", StringComparison.Ordinal)));
    }
}
