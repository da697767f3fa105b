using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

/// <summary>Values as shapes read them: maps and lists, documents, blobs, booleans, and what members they pass over.</summary>
public class ShapeReaderTests
{
    private const string Branding =
        """
        {"ManagedLoginBrandingId":"id","UserPoolId":null,"UseCognitoProvidedValues":true,"Settings":{"a":[1,{"b":"\n"}]},
        "Assets":[{"Category":"FORM_LOGO","ColorMode":"LIGHT","Extension":"P\u004eG","Bytes":"AAEC\/w==","ResourceId":""}],
        "CreationDate":1700000000.123}
        """;

    private static readonly byte[][] UnknownValues =
    [
        .. ((string[])
        [
            "1", "-1.5e7", "\"x\"", "\"\\ud800\"", "null", "true", "false", "{}", "[]", "{\"Session\":\"no\",\"b\":[[{}]]}",
            "[\"]\",\"}\"]",
        ]).Select(Encoding.UTF8.GetBytes),
        [(byte)'"', 0xFF, (byte)'"'],
    ];

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"a\":\"1\"}", "a", "1")]
    [InlineData("{\"a\":\"1\",\"a\":\"2\"}", "a", "2")]
    [InlineData("{\"a\":\"1\",\"b\":\"2\",\"\\u0061\":\"3\"}", "a", "3", "b", "2")]
    [InlineData("{\"a\":null,\"b\":\"2\"}", "b", "2")]
    [InlineData("{\"a\":null,\"a\":\"2\"}", "a", "2")]
    [InlineData("{\"\":\"\"}", "", "")]
    [InlineData("{\"\\\"\":\"\\\\\"}", "\"", "\\")]
    [InlineData("{\"\\u00e9é\\uD83D\\uDE00😀\":\"é\"}", "éé😀😀", "é")]
    [InlineData("{\"__type\":\"x\"}", "__type", "x")]
    public void ReadMap_AnyKeys_KeepsTheLastValue(string json, params string[] expected)
    {
        var map = JsonInputs.Read(json, static (ref JsonInput input) => input.ReadMap(ShapeReader.ReadString))!;

        Assert.Equal(
            expected.Chunk(2).Select(entry => (entry[0], entry[1])),
            map.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value)));
    }

    [Fact]
    public void ReadMap_KeyThatIsNoUnicode_SaysWhereAndShowsNothing()
    {
        byte[][] keys = ["\\ud800"u8.ToArray(), "secret\\udc00"u8.ToArray(), [0xFF], [.. "secret\\n"u8, 0xC3]];
        foreach (var key in keys)
        {
            byte[] body = [.. "{\"Session\":\"s\",\"ChallengeParameters\":{\"a\":\"b\",\""u8, .. key, .. "\":\"secret\"}}"u8];

            Assert.False(BodyReader.TryRead<InitiateAuthResponse>(body, out _, out var fault));
            var offset = body.AsSpan().IndexOf("\"secret\"}"u8);
            Assert.Equal(new("$.ChallengeParameters.?", offset, "expected a name, found invalid Unicode"), fault);
        }
    }

    [Fact]
    public void Read_UnknownMembersOfAllKinds_ArePassedOver()
    {
        byte[][] names =
        [
            "a"u8.ToArray(), [], "\\n"u8.ToArray(), "\\ud800"u8.ToArray(), [0xFF], [.. "\\t"u8, 0xFF], "Sessio"u8.ToArray(),
            "Session "u8.ToArray(),
        ];
        foreach (var name in names)
        {
            foreach (var value in UnknownValues)
            {
                byte[] member = [(byte)'"', .. name, .. "\" : "u8, .. value];
                byte[] body = [(byte)'{', .. member, .. ",\"S\\u0065ssion\":\"s\","u8, .. member, (byte)'}'];

                Assert.True(BodyReader.TryRead<InitiateAuthResponse>(body, out var response, out _), Convert.ToBase64String(body));
                Assert.Equal("s", response.Session);
            }
        }
    }

    [Fact]
    public void Read_MemberTwice_KeepsTheLastValue()
    {
        var body =
            """
            {"Session":"a","Session":"b","ChallengeName":"SMS_MFA","ChallengeParameters":{"a":"b"},
            "ChallengeName":null,"ChallengeParameters":{"c":"d"}}
            """u8;

        Assert.True(BodyReader.TryRead<InitiateAuthResponse>(body, out var response, out _));
        Assert.Equal(("b", null), (response.Session, response.ChallengeName));
        Assert.Equal([new("c", "d")], response.ChallengeParameters);
    }

    [Fact]
    public void Read_WholeShape_GivesEveryMember()
    {
        Assert.True(BodyReader.TryRead<ManagedLoginBrandingType>(Encoding.UTF8.GetBytes(Branding), out var read, out _));
        Assert.Equal(
            ("id", null, true, """{"a":[1,{"b":"\n"}]}""", DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123)),
            (read.ManagedLoginBrandingId, read.UserPoolId, read.UseCognitoProvidedValues, read.Settings?.GetRawText(), read.CreationDate));
        var asset = Assert.Single(read.Assets);
        Assert.Equal((AssetCategoryType.FormLogo, AssetExtensionType.Png, ""), (asset.Category, asset.Extension, asset.ResourceId));
        Assert.Equal([0, 1, 2, 255], asset.Bytes!.Value.ToArray());
    }

    [Fact]
    public void Read_CutAtEveryByteOrWithMoreBehind_IsRefused()
    {
        var body = Encoding.UTF8.GetBytes(Branding.TrimEnd());
        for (var length = 1; length < body.Length; length++)
        {
            Assert.False(BodyReader.TryRead<ManagedLoginBrandingType>(body.AsSpan(0, length), out _, out var fault));
            Assert.Equal((length, "$", "not valid JSON"), (length, fault.Path, fault.Reason));
            Assert.InRange(fault.Offset, 0, length);
        }

        foreach (var behind in (string[])["{", "}", "]", ",", "0", "\"", "null", "\0", "\u00A0", "//", "\uFEFF"])
        {
            Assert.False(BodyReader.TryRead<ManagedLoginBrandingType>([.. body, .. Encoding.UTF8.GetBytes(behind)], out _, out var fault));
            Assert.Equal(new("$", body.Length, "not valid JSON"), fault);
        }
    }

    [Theory]
    [InlineData("\"\"", 0)]
    [InlineData("\"AA==\"", 1)]
    [InlineData("\"\\u0041A==\"", 1)]
    [InlineData("null", null)]
    public void ReadBlob_Base64_IsRead(string json, int? length) =>
        Assert.Equal(length, JsonInputs.Read(json, static (ref JsonInput input) => input.ReadBlob())?.Length);

    [Theory]
    [InlineData("\"A\"")]
    [InlineData("\"AA=\"")]
    [InlineData("\"é\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("1")]
    [InlineData("\"AA==")]
    public void ReadBlob_WhatIsNone_IsRefused(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonInputs.Read(json, static (ref JsonInput input) => input.ReadBlob()));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    public void ReadBoolean_Literal_IsRead(string json, bool? expected) =>
        Assert.Equal(expected, JsonInputs.Read(json, static (ref JsonInput input) => input.ReadBoolean()));

    [Theory]
    [InlineData("1", "a number")]
    [InlineData("\"true\"", "a string")]
    [InlineData("{}", "an object")]
    [InlineData("[]", "an array")]
    public void ReadBoolean_AnotherKind_SaysWhich(string json, string found) => Assert.Equal(
        $"expected a boolean, found {found}",
        Assert.Throws<JsonException>(() => JsonInputs.Read(json, static (ref JsonInput input) => input.ReadBoolean())).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void ReadDocument_DeepNesting_AsTheFramework(int depth)
    {
        for (var inner = 0; inner <= depth; inner++)
        {
            var (outer, document) = (depth - inner, Nested(inner));
            var json = $"{new string('[', outer)}{document}{new string(']', outer)}";

            Assert.Equal((inner, depth <= 64), (inner, ReadInner(json, outer) == document));
        }
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("1e999")]
    [InlineData("{\"a\":1,\"a\":[2]}")]
    [InlineData("null")]
    public void ReadDocument_AnyValue_IsKeptAsItStands(string json) =>
        Assert.Equal(json, JsonInputs.Read($" {json} ", static (ref JsonInput input) => input.ReadDocument())!.Value.GetRawText());

    private static string Nested(int depth) => depth == 0 ? "7" : $"{new string('[', depth)}{new string(']', depth)}";

    private static string? ReadInner(string json, int depth)
    {
        try
        {
            return JsonInputs.Read(json, (ref JsonInput input) => ReadInner(ref input, depth));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ReadInner(ref JsonInput input, int depth)
    {
        if (depth == 0)
        {
            return input.ReadDocument()!.Value.GetRawText();
        }

        input.Open();
        Assert.True(input.NextItem());
        var inner = ReadInner(ref input, depth - 1);
        Assert.False(input.NextItem());
        return inner;
    }
}
