using System.Text;
using System.Text.Json;
using CognitoClient.IntegrationTests;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Serialization;

/// <summary>Texts and names of every length, with every kind of byte at every place: in the chunks of 16 bytes and behind them.</summary>
public class JsonInputTextTests
{
    private const int Longest = 70;

    private const string Plain = "The quick brown fox jumps over the lazy dog, 0123456789 times & then some more.";

    /// <summary>What may stand in a text, as it is written, and what it says; null for what is no Unicode.</summary>
    private static readonly (byte[] Written, string? Says)[] Parts =
    [
        Part("\\\"", "\""), Part("\\\\", "\\"), Part("\\/", "/"), Part("\\b\\f\\n\\r\\t", "\b\f\n\r\t"), Part("\\u0041", "A"),
        Part("\\u0000", "\0"), Part("\\uD83D\\uDE00", "😀"), Part("\u007F", "\u007F"), Part("/", "/"), Part("é", "é"),
        Part("\u0080", "\u0080"),
        Part("€", "€"), Part("😀", "😀"), Part("\uFFFF", "\uFFFF"), Part("\u00A0", "\u00A0"), Part("\uFEFF", "\uFEFF"),
        Part("\\ud800", null), Part("\\udc00\\ud800", null), Part("\\ud800x", null), ([0x80], null), ([0xC3], null), ([0xFF], null),
        ([0xC0, 0x80], null), ([0xED, 0xA0, 0x80], null), ([0xF4, 0x90, 0x80, 0x80], null),
    ];

    private static readonly byte[][] BrokenParts =
    [
        [0], [1], [0x1F], "\n"u8.ToArray(), "\t"u8.ToArray(), "\""u8.ToArray(), "\\x"u8.ToArray(), "\\u12"u8.ToArray(),
        "\\u12G4"u8.ToArray(), "\\\n"u8.ToArray(), [(byte)'\\', 0xC3, 0xA9], [0x80, 0x1F], [0xFF, (byte)'"'],
    ];

    [Fact]
    public void ReadText_PlainOfEveryLength_IsRead()
    {
        for (var length = 0; length <= Longest; length++)
        {
            for (var behind = 0; behind <= 17; behind++)
            {
                var text = Plain[..length];
                var json = $"\"{text}\"{new string(' ', behind)}";

                Assert.Equal(text, JsonInputs.Read(json, static (ref JsonInput input) => input.ReadText()));
                Assert.Equal(text, JsonInputs.Read(json, ReadPlain));
            }
        }
    }

    [Fact]
    public void ReadText_AnyPartAtEveryPlace_IsReadOrRefused()
    {
        foreach (var length in Rounds.To(Longest))
        {
            foreach (var place in Rounds.To(length))
            {
                var (before, after) = (Plain[..place], Plain[place..length]);
                foreach (var (written, says) in Parts)
                {
                    byte[] json = [(byte)'"', .. Encoding.UTF8.GetBytes(before), .. written, .. Encoding.UTF8.GetBytes(after), (byte)'"'];

                    if (says is not null)
                    {
                        Assert.Equal($"{before}{says}{after}", JsonInputs.Read(json, static (ref JsonInput input) => input.ReadText()));
                    }
                    else
                    {
                        AssertNoUnicode("a string", json, static (ref JsonInput input) => input.ReadText());
                    }
                }
            }
        }
    }

    [Fact]
    public void NextMember_AnyPartAtEveryPlaceOfAName_IsReadOrRefused()
    {
        foreach (var length in Rounds.To(Longest))
        {
            foreach (var place in Rounds.To(length))
            {
                var (before, after) = (Plain[..place], Plain[place..length]);
                foreach (var (written, says) in Parts)
                {
                    byte[] json =
                        [.. "{\""u8, .. Encoding.UTF8.GetBytes(before), .. written, .. Encoding.UTF8.GetBytes(after), .. "\":\"v\"}"u8];

                    if (says is not null)
                    {
                        Assert.Equal([new($"{before}{says}{after}", "v")], JsonInputs.Read(json, ReadMap)!);
                    }
                    else
                    {
                        AssertNoUnicode("a name", json, ReadMap);
                    }

                    JsonInputs.AssertAsFramework(new(SkipFrom: 1), json);
                }
            }
        }
    }

    [Fact]
    public void ReadText_BrokenPartAtEveryPlace_IsRefused()
    {
        foreach (var length in Rounds.To(36))
        {
            foreach (var place in Rounds.To(length))
            {
                foreach (var part in BrokenParts)
                {
                    var (before, after) = (Encoding.UTF8.GetBytes(Plain[..place]), Encoding.UTF8.GetBytes(Plain[place..length]));
                    byte[] text = [(byte)'"', .. before, .. part, .. after, (byte)'"'];

                    AssertRefused(text);
                    AssertRefused([.. "{"u8, .. text, .. ":1}"u8]);
                    AssertRefused([.. "{\"a\":"u8, .. text, .. "}"u8]);
                }
            }
        }
    }

    [Fact]
    public void ReadText_WithoutItsEnd_IsRefused()
    {
        for (var length = 0; length <= Longest; length++)
        {
            AssertRefused(Encoding.UTF8.GetBytes($"\"{Plain[..length]}"));
            AssertRefused(Encoding.UTF8.GetBytes($"\"{Plain[..length]}\\"));
            AssertRefused(Encoding.UTF8.GetBytes($"\"{Plain[..length]}\\\""));
            AssertRefused(Encoding.UTF8.GetBytes($"{{\"{Plain[..length]}"));
            AssertRefused(Encoding.UTF8.GetBytes($"{{\"{Plain[..length]}\""));
            AssertRefused(Encoding.UTF8.GetBytes($"{{\"{Plain[..length]}\":"));
        }
    }

    [Fact]
    public void ReadText_RandomBytes_AsTheFramework()
    {
        var bytes = "\"\\/bfnrtu0123456789aAdD8cC \u007Fé€😀xyz"u8.ToArray();
        for (var part = 0; part < Rounds.From(20_000); part++)
        {
            var random = TestSeed.Random(part);
            byte[] text = [(byte)'"', .. random.GetItems(bytes, random.Next(40)), (byte)'"'];

            JsonInputs.AssertAsFramework(new(), text);
            JsonInputs.AssertAsFramework(new(SkipFrom: part % 2), [(byte)'{', .. text, (byte)':', .. text, (byte)'}']);
        }
    }

    private static (byte[] Written, string? Says) Part(string written, string? says) => (Encoding.UTF8.GetBytes(written), says);

    private static string ReadPlain(ref JsonInput input) =>
        input.TryReadPlainText(out var text) ? Encoding.ASCII.GetString(text) : throw new JsonException("not plain");

    private static IReadOnlyDictionary<string, string>? ReadMap(ref JsonInput input) => input.ReadMap(ShapeReader.ReadString);

    private static void AssertNoUnicode<T>(string what, byte[] json, ReadValue<T> read) => Assert.Equal(
        $"expected {what}, found invalid Unicode",
        Assert.Throws<JsonException>(() => JsonInputs.Read(json, read)).Message);

    private static void AssertRefused(byte[] json)
    {
        Assert.Null(new JsonWalk().ByFramework(json));
        JsonInputs.AssertAsFramework(json);
    }
}
