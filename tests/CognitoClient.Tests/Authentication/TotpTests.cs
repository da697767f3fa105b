using System.Globalization;
using System.Security.Cryptography;
using CognitoClient.Authentication;

namespace CognitoClient.Tests.Authentication;

public class TotpTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(10, 10)]
    public void Verify_CodesAroundNow_TakesThoseOfTheWindow(int window, int reach)
    {
        int[] taken = [.. Enumerable.Range(-12, 25).Where(step => Totp.Verify(Secret, CodeOf(step), Now, window))];

        Assert.Equal(Enumerable.Range(-reach, (2 * reach) + 1), taken);
    }

    [Fact]
    public void Verify_InTheFirstPeriodOf1970_LooksAtNoneBefore()
    {
        var first = DateTimeOffset.UnixEpoch.AddSeconds(3);

        Assert.Equal(
            [true, true, false],
            [
                Totp.Verify(Secret, "755224", first, window: 10),
                Totp.Verify(Secret, "287082", first),
                Totp.Verify(Secret, "000000", first),
            ]);
    }

    [Theory]
    [InlineData("921300", true)]
    [InlineData(" 921 300\n", true)]
    [InlineData("921\u00a0300", true)]
    [InlineData("", false)]
    [InlineData("92130", false)]
    [InlineData("9213000", false)]
    [InlineData("921301", false)]
    [InlineData("821300", false)]
    [InlineData("921-300", false)]
    [InlineData("\u0669\u0662\u0661\u0663\u0660\u0660", false)]
    public void Verify_WhatIsTyped_TakesTheDigitsOnly(string code, bool expected) =>
        Assert.Equal(expected, Totp.Verify(Secret, code, Now, window: 0));

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 29)]
    [InlineData(29, 1)]
    [InlineData(30, 30)]
    [InlineData(29.999, 0.001)]
    public void Remaining_WithinAPeriod_CountsDown(double second, double expected) => Assert.Equal(
        TimeSpan.FromMilliseconds(1000 * expected), Totp.Remaining(DateTimeOffset.UnixEpoch.AddYears(50).AddMilliseconds(1000 * second)));

    [Fact]
    public void Compute_InAnotherTimeZoneAndCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA", useUserOverride: false);
        try
        {
            Assert.Equal("921300", Totp.Compute(Secret, Now.ToOffset(TimeSpan.FromHours(-8))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AnyMethod_WithWhatCannotBe_Throws()
    {
        var before1970 = DateTimeOffset.UnixEpoch.AddTicks(-1);
        (string, Action)[] cases =
        [
            ("time", () => Totp.Compute(Secret, before1970)),
            ("time", () => Totp.Verify(Secret, "123456", before1970)),
            ("time", () => Totp.Remaining(before1970)),
            ("window", () => Totp.Verify(Secret, "123456", Now, -1)),
            ("window", () => Totp.Verify(Secret, "123456", Now, 11)),
            ("code", () => Totp.Verify(Secret, null!, Now)),
            ("secret", () => Totp.Compute(null!, Now)),
            ("", () => Totp.Compute(Secret, Now, new() { Digits = 5 })),
            ("", () => Totp.Compute(Secret, Now, new() { Digits = 9 })),
            ("", () => Totp.Verify(Secret, "123456", Now, 1, new() { Period = TimeSpan.Zero })),
            ("", () => Totp.Remaining(Now, new() { Period = TimeSpan.FromSeconds(1.5) })),
            ("", () => TotpUri.Build(Secret, "ada", "Example", new() { Algorithm = HashAlgorithmName.MD5 })),
        ];

        Assert.All(cases, item => Assert.Equal(item.Item1, Assert.ThrowsAny<ArgumentException>(item.Item2).ParamName ?? ""));
    }

    private static string CodeOf(int step) => Totp.Compute(Secret, Now.AddSeconds(30 * step));
}
