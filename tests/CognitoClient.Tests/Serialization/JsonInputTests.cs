using System.Text;
using System.Text.Json;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

/// <summary>Objects, lists, literals and what stands between them.</summary>
public class JsonInputTests
{
    /// <summary>Every kind of token, at the start, in the middle and at the end of objects and lists.</summary>
    private const string Whole =
        """{"a":[],"é\n":{},"b":[1,-2.5e3,"x",null],"c":{"d":true,"e":[{"f":"\u00e9é"},[[]]]}"""
        + ""","":false,"g":12345678901234567890,"h":"plain text of 34 characters in all"}""";

    private static readonly byte[] Telling =
    [
        0, 1, 9, 10, 13, 0x1F, .. " \"#'()*+,-./0123456789:;<=>?AENZ[\\]^_`aefnrtuxz{|}~"u8, 0x7F, 0x80, 0xA0, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF,
    ];

    public static TheoryData<string> Bodies { get; } =
    [
        Whole, "{}", "[]", "\"\"", "0", "true", "false", "null", "[[],{},[]]", "[{},[],{}]", "{\"a\":{},\"b\":[]}",
        "", " ", "\t\r\n", "\0", "\uFEFF{}", "\u00A0{}", "{}\0", "{}\u00A0", "{}\uFEFF", "\v{}", "\f{}", "\u2028{}", "[\u00A01]",
        "[1\u00A0]", "[\01]", "[1\0]",
        "{\0}", "{\"a\"\0:1}", "{\"a\":\01}", "{\"a\":1\0}", "{\"a\"\u00A0:1}", "{\"a\":\u00A01}", "{\"a\":1\u00A0}", "{\u00A0\"a\":1}",
        "{}{}", "[] []", "1 2", "nullnull", "null null",
        "[,]", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1:2]", "[1;2]", "[[],]", "[{},]", "[\"a\",]", "[\"a\"\"b\"]", "[null,]", "[null null]",
        "[truefalse]", "[true false]",
        "{,}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\":1 \"b\":2}", "{\"a\":{}\"b\":2}", "{\"a\" 1}", "{\"a\"::1}",
        "{\"a\":}", "{\"a\"}", "{:1}", "{\"a\":1:2}",
        "{\"a\",1}", "{\"a\"=1}", "{a:1}", "{'a':1}", "['a']", "{1:1}", "{null:1}", "{[]:1}", "{\"a\":1;\"b\":2}", "{\"a\":{},}",
        "{\"a\":[],}", "{\"a\":null,}",
        "]", "}", ",", ":", "[", "{", "[}", "{]", "[1}", "{\"a\":1]", "[]]", "{}}", "[[]", "{\"a\":{}", "[1]]", "{\"a\":1}}", "[1],", "{},",
        "1,", "1:",
        "n", "nul", "nulL", "NULL", "nullx", "null1", "null\"\"", "nu ll", "t", "tru", "True", "truex", "true1", "truefalse", "f", "fals",
        "False", "falsex", "falsetrue", "undefined",
        "[n]", "[nul]", "[nullx]", "[tru]", "[truex]", "[fals]", "[falsex]", "{\"a\":nul}", "{\"a\":tru}", "{\"a\":nullx}",
        "{\"a\":truefalse}", "{\"a\":true\"b\":1}",
        "//c\n{}", "/**/{}", "{}//c", "{}/**/", "[/**/]", "[1/**/]", "[1//\n]", "[1,/**/2]", "{/**/\"a\":1}", "{\"a\"/**/:1}",
        "{\"a\":/**/1}", "{\"a\":1/**/}", "{\"a\":true/**/}",
        "{\"a\":{}/**/}", "#", "[#]", "{\"a\":1}\n\n", "\n\n{\"a\":\n1\r\n}\t",
    ];

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public void Read_AnyBody_AsTheFramework(string body)
    {
        JsonInputs.AssertAsFramework(Encoding.UTF8.GetBytes(body));
        JsonInputs.AssertAsFramework(Encoding.UTF8.GetBytes($"[{body}]"));
        JsonInputs.AssertAsFramework(Encoding.UTF8.GetBytes($"[{body},0]"));
        JsonInputs.AssertAsFramework(Encoding.UTF8.GetBytes($"{{\"a\":{body}}}"));
        JsonInputs.AssertAsFramework(Encoding.UTF8.GetBytes($"{{\"a\":{body},\"b\":0}}"));
    }

    [Fact]
    public void Read_WholeBody_GivesEverything() => Assert.Equal(
        """
        {1'a':[]2'é~':{}1'b':[1 -2.5e3 1'x'null ]1'c':{1'd':True 1'e':[{1'f':2'éé'}[[]]]}
        0'':False 1'g':12345678901234567890 1'h':34'plain text of 34 characters in all'}
        """.ReplaceLineEndings("").Replace('\'', '"').Replace('~', '\n'),
        new JsonWalk().ByInput(Encoding.UTF8.GetBytes(Whole)));

    [Fact]
    public void Read_CutAtEveryByte_IsRefused()
    {
        var whole = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < whole.Length; length++)
        {
            foreach (var walk in JsonWalk.All)
            {
                Assert.Equal((length, null), (length, walk.ByInput(whole.AsSpan(0, length))));
                JsonInputs.AssertAsFramework(walk, whole.AsSpan(0, length));
                JsonInputs.AssertAsFramework(walk, whole.AsSpan(length));
            }
        }
    }

    [Fact]
    public void Read_EveryByteChanged_AsTheFramework()
    {
        var body = Encoding.UTF8.GetBytes(Whole);
        for (var place = 0; place < body.Length; place++)
        {
            var kept = body[place];
            foreach (var other in Rounds.Pick(Telling, turn: place, part: 5))
            {
                body[place] = other;
                JsonInputs.AssertAsFramework(new(SkipFrom: other % 2 == 0 ? 9 : 1), body);
            }

            body[place] = kept;
        }
    }

    [Fact]
    public void Read_EveryByteLeftOutOrPutIn_AsTheFramework()
    {
        var body = Encoding.UTF8.GetBytes(Whole);
        for (var place = 0; place < body.Length; place++)
        {
            JsonInputs.AssertAsFramework([.. body[..place], .. body[(place + 1)..]]);
            JsonInputs.AssertAsFramework([.. body[..place], body[place], .. body[place..]]);
            foreach (var other in Rounds.Pick(Telling, turn: place, part: 5))
            {
                JsonInputs.AssertAsFramework(new(SkipFrom: other % 2 == 0 ? 9 : 1), [.. body[..place], other, .. body[place..]]);
            }
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData(" \t\r\n \t\r\n")]
    public void Read_WhiteSpaceEverywhere_IsPassedOver(string space)
    {
        string[] tokens =
        [
            "{", "\"a\"", ":", "[", "1", ",", "true", ",", "null", ",", "{", "}", ",", "[", "]", "]", ",", "\"b\"", ":", "-1.5", ",",
            "\"é\"", ":", "\"\\n\"", "}",
        ];
        var spaced = Encoding.UTF8.GetBytes($"{space}{string.Join(space, tokens)}{space}");

        foreach (var walk in JsonWalk.All.Where(walk => walk.Numbers != NumberKind.Long))
        {
            Assert.Equal(walk.ByInput(Encoding.UTF8.GetBytes(string.Concat(tokens))), walk.ByInput(spaced));
            Assert.NotNull(walk.ByInput(spaced));
            JsonInputs.AssertAsFramework(walk, spaced);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(200)]
    public void Read_DeepNesting_AsTheFramework(int depth)
    {
        (string, string, string)[] nestings =
        [
            ("[", "", "]"), ("[", "0", "]"), ("{\"a\":", "{}", "}"), ("{\"a\":", "[]", "}"), ("{\"a\":", "\"\\n\"", "}"),
            ("[{\"\\n\":", "[0.5e1]", "}]"),
        ];
        foreach (var (opening, inner, closing) in nestings)
        {
            var pairs = opening[0] == '[' && opening.Length > 1 ? depth / 2 : depth;
            var body = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Repeat(opening, pairs)) + inner + string.Concat(Enumerable.Repeat(closing, pairs)));
            for (var skipFrom = 0; skipFrom <= 66; skipFrom++)
            {
                JsonInputs.AssertAsFramework(new(SkipFrom: skipFrom), body);
            }
        }
    }

    [Fact]
    public void Read_AnyFault_ThrowsNothingElse()
    {
        string[] bodies =
            ["", "[1,]", "[1.5 7]", "{\"a\":\"", "{\"\\ud800\":1}", "{\"\\ud800", "[\"\\ud800\"]", "{\"a\":tru}"];
        foreach (var body in bodies)
        {
            var json = Encoding.UTF8.GetBytes(body);
            Assert.ThrowsAny<JsonException>(
                () => JsonInputs.Read(json, static (ref JsonInput input) => input.ReadMap(ShapeReader.ReadInteger)));
        }
    }
}
