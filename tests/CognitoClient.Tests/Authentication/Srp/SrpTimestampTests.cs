using System.Globalization;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Tests.Authentication.Srp;

public class SrpTimestampTests
{
    private static readonly string[] Expected =
    [
        "Mon Jan 5 04:05:06 UTC 2026", "Thu Feb 5 04:05:06 UTC 2026", "Thu Mar 5 04:05:06 UTC 2026", "Sun Apr 5 04:05:06 UTC 2026",
        "Tue May 5 04:05:06 UTC 2026", "Fri Jun 5 04:05:06 UTC 2026", "Sun Jul 5 04:05:06 UTC 2026", "Wed Aug 5 04:05:06 UTC 2026",
        "Sat Sep 5 04:05:06 UTC 2026", "Mon Oct 5 04:05:06 UTC 2026", "Thu Nov 5 04:05:06 UTC 2026", "Sat Dec 5 04:05:06 UTC 2026",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("he-IL")]
    [InlineData("ja-JP")]
    [InlineData("de-DE")]
    public void Timestamp_EveryMonthInACulture_IsEnglishAndUtc(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture, useUserOverride: false);
        try
        {
            Assert.Equal(Expected, Enumerable.Range(1, 12).Select(Timestamp));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Timestamp_InOtherTimeZones_IsThatOfUtc() => Assert.Equal(
        ["Wed Dec 31 23:59:59 UTC 2025", "Thu Jan 1 00:00:00 UTC 2026", "Sat Feb 29 12:30:00 UTC 2020"],
        [
            SrpExchange.Timestamp(new(2026, 1, 1, 8, 59, 59, TimeSpan.FromHours(9))),
            SrpExchange.Timestamp(new(2025, 12, 31, 16, 0, 0, TimeSpan.FromHours(-8))),
            SrpExchange.Timestamp(new(2020, 2, 29, 18, 0, 0, new TimeSpan(5, 30, 0))),
        ]);

    private static string Timestamp(int month) => SrpExchange.Timestamp(new(2026, month, 5, 4, 5, 6, TimeSpan.Zero));
}
