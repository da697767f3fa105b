using System.Globalization;
using System.Text;
using System.Text.Json;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

/// <summary>Numbers: those that are read as they stand, those that the framework reads, and what is none.</summary>
public class JsonInputNumberTests
{
    private static readonly string[] Contexts =
        ["{0}", " {0} ", "[{0}]", "[{0},1]", "[{0} ]", "{{\"a\":{0}}}", "{{\"a\":{0},\"b\":{0}}}", "{{\"a\":{0}\n}}"];

    public static TheoryData<string> Odd { get; } =
    [
        "-", "--1", "+1", "-0", "-00", "00", "01", "-01", "0", "0.0", "1.", ".5", "-.5", "1.e3", "1.5e3", "1.5E+3", "1.5e-3", "1.5e",
        "1.5e+", "1e", "1e5", "1E400", "-1e-400", "0e0", "1.5.5", "1..5", "1,5", "1 5", "1.5 7", "1.5\n7", "1.5,7", "1.5-", "1-", "1+1",
        "1x", "1.x", "1_000", "0x10", "1\0", "1é", "1\u00A0", "٣", "NaN", "Infinity", "-Infinity", "1\"", "1{", "1[", "1]", "1}", "1:",
        "1/", "1//", "1/**/", "1null", "1true", "1e5e5", "1.0000000", "1.00000000", "99999999999", "100000000000", "99999999999.9999999",
        "99999999999.99999999", "999999999999.9", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551616", "18446744073709551617.5", "00000000000000000001", "253402300799", "253402300800",
        "253402300799.5", "-62135596800", "-62135596801", "-0.5", "0.00000009", "-0.00000019", "1e-8", "2.5e2",
    ];

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void Read_AnyNumber_AsTheFramework(string number)
    {
        foreach (var context in Contexts)
        {
            AssertAsFramework(context, number);
        }
    }

    [Fact]
    public void Read_EveryCountOfDigitsAndDecimals_AsTheFramework()
    {
        const string Digits = "98765432109876543210";
        for (var digits = 1; digits <= 20; digits++)
        {
            for (var decimals = 0; decimals <= 10; decimals++)
            {
                var number = decimals == 0 ? Digits[..digits] : $"{Digits[..digits]}.{Digits[..decimals]}";
                foreach (var context in Rounds.Pick(Contexts, turn: digits + decimals, part: 8))
                {
                    AssertAsFramework(context, number);
                    AssertAsFramework(context, $"-{number}");
                    AssertAsFramework(context, $"0{number}");
                }
            }
        }
    }

    [Fact]
    public void ReadInteger_AtItsLimitsAndBeyond_IsReadOrRefused()
    {
        AssertLimits(sbyte.MinValue, sbyte.MaxValue, "an 8-bit integer", static (ref JsonInput input) => input.ReadByte());
        AssertLimits(short.MinValue, short.MaxValue, "a 16-bit integer", static (ref JsonInput input) => input.ReadShort());
        AssertLimits(int.MinValue, int.MaxValue, "a 32-bit integer", static (ref JsonInput input) => input.ReadInteger());
        AssertLimits(long.MinValue, long.MaxValue, "a 64-bit integer", static (ref JsonInput input) => input.ReadLong());
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.5")]
    [InlineData("1.00000000001")]
    [InlineData("-1.5")]
    [InlineData("1e2")]
    [InlineData("1.5e1")]
    [InlineData("100000000000000000000")]
    [InlineData("1.5,7")]
    public void ReadInteger_NumberThatIsNone_SaysSo(string number)
    {
        var exception = Assert.Throws<JsonException>(
            () => JsonInputs.Read($"[{number}]", static (ref JsonInput input) => input.ReadList(ShapeReader.ReadInteger)));

        Assert.Equal("expected a 32-bit integer, found a number that is not one", exception.Message);
    }

    [Theory]
    [InlineData("[1.5 7]")]
    [InlineData("[1.5\t7]")]
    [InlineData("[1.0 7 ]")]
    public void ReadInteger_FractionBeforeAnotherNumber_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonInputs.Read(json, static (ref JsonInput input) => input.ReadList(ShapeReader.ReadInteger)));

    [Fact]
    public void TryReadPlainNumber_FewDigitsAndDecimals_GivesThem()
    {
        Assert.Equal((true, 0, 0), Plain("0 "));
        Assert.Equal((true, 5, 1), Plain("0.5,"));
        Assert.Equal((true, 1500, 3), Plain("1.500}"));
        Assert.Equal((true, 999999999999999999, 7), Plain("99999999999.9999999]"));
        Assert.False(Plain("99999999999.99999999]").IsPlain);
        Assert.False(Plain("999999999999]").IsPlain);
        Assert.False(Plain("1.5e3]").IsPlain);
        Assert.False(Plain("1.5").IsPlain);
        Assert.False(Plain("-1]").IsPlain);
    }

    [Fact]
    public void ReadTimestamp_RandomSeconds_AsDecimalArithmetic()
    {
        for (var part = 0; part < Rounds.From(20_000); part++)
        {
            var random = TestSeed.Random(part);
            var shift = random.Next(38);
            var seconds = new decimal(random.NextInt64(0, 253_402_300_799 / (1L << shift)));
            seconds *= random.Next(4) == 0 && part % 3 == 0 ? -0.1m : 1;
            var decimals = random.Next(11);
            seconds += decimals == 0 ? 0 : new decimal(random.Next(), 0, 0, false, (byte)decimals) % 1;
            var json = seconds.ToString(CultureInfo.InvariantCulture);
            var expected = DateTimeOffset.UnixEpoch.AddTicks((long)decimal.Truncate(seconds * TimeSpan.TicksPerSecond));

            Assert.Equal((json, expected), (json, JsonInputs.Read($"{json} ", static (ref JsonInput input) => input.ReadTimestamp())));
            Assert.Equal((json, expected), (json, JsonInputs.Read(json, static (ref JsonInput input) => input.ReadTimestamp())));
        }
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("\"\\u004eaN\"", double.NaN)]
    [InlineData("-0", -0.0)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("0.1", 0.1)]
    [InlineData("null", null)]
    public void ReadDouble_AnyForm_IsRead(string json, double? expected)
    {
        Assert.Equal(expected, JsonInputs.Read(json, static (ref JsonInput input) => input.ReadDouble()));
        Assert.Equal((float?)expected, JsonInputs.Read(json, static (ref JsonInput input) => input.ReadFloat()));
    }

    [Theory]
    [InlineData("\"nan\"")]
    [InlineData("\"1\"")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public void ReadDouble_WhatIsNone_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonInputs.Read(json, static (ref JsonInput input) => input.ReadDouble()));

    private static void AssertAsFramework(string context, string number) =>
        JsonInputs.AssertAsFramework(Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, context, number)));

    private static void AssertLimits<T>(decimal least, decimal most, string what, ReadValue<T> read)
    {
        foreach (var value in (decimal[])[least, least + 1, -1, 0, 1, most - 1, most])
        {
            var json = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(json, Convert.ToString(JsonInputs.Read(json, read), CultureInfo.InvariantCulture));
            Assert.Equal([json], JsonInputs.Read($"[{json}]", (ref JsonInput input) => input.ReadSparseList(read))!
                .Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)));
        }

        foreach (var value in (decimal[])[least - 1, most + 1, least * 10, most * 10])
        {
            var json = value.ToString(CultureInfo.InvariantCulture);
            var exception = Assert.Throws<JsonException>(() => JsonInputs.Read($"{json} ", read));
            Assert.Equal($"expected {what}, found a number that is not one", exception.Message);
        }
    }

    private static (bool IsPlain, long Digits, int Decimals) Plain(string json)
    {
        var input = new JsonInput(Encoding.UTF8.GetBytes(json));
        return (input.TryReadPlainNumber(out var digits, out var decimals), digits, decimals);
    }
}
