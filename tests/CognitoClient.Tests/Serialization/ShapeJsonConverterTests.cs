using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CognitoClient.Model;

namespace CognitoClient.Tests.Serialization;

/// <summary>Shapes within an application's JSON: its options, its streams, its own types.</summary>
public partial class ShapeJsonConverterTests
{
    private const string Strict =
        """{"Name":"é","Users":[{"Username":"a\n","Enabled":true,"UserCreateDate":1.5"""
        + ""","Attributes":[{"Name":"email","Value":"// no comment, /* nor this */,"}],"x":[{},1]},null]"""
        + ""","User":{"Username":",]}"}}""";

    private const string Lenient =
        """
        // first
        { /**/ "Name" : "é" , /* , */ "Users":[/*[*/{"Username":"a\n",// line, "Username":"no"
        "Enabled":true/*"*/,"UserCreateDate":/*:*/1.5,
        "Attributes":[{"Name":"email","Value":"// no comment, /* nor this */,",},],"x":[{},1/**/,],}
        /**/,null , // ,
        ],"User":{"Username":",]}" , /*}*/ } , } // last
        """;

    private static readonly JsonSerializerOptions LenientOptions =
        new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonReaderOptions LenientReader =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Deserialize_CommentsAndTrailingCommas_GivesTheSame() =>
        AssertIsWhole(JsonSerializer.Deserialize<Application>(Lenient, LenientOptions));

    [Fact]
    public void Deserialize_OnlyCommentsOrCommasAllowed_RefusesTheOther()
    {
        const string Commas = """{"Username":"a",}""";
        const string Comments = """{"Username":/**/"a"}""";
        var commas = new JsonSerializerOptions { AllowTrailingCommas = true };
        var comments = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip };

        Assert.Equal("a", JsonSerializer.Deserialize<UserType>(Commas, commas)!.Username);
        Assert.Equal("a", JsonSerializer.Deserialize<UserType>(Comments, comments)!.Username);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserType>(Comments, commas));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserType>(Commas, comments));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserType>(Commas));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserType>(Comments));
    }

    [Fact]
    public void Deserialize_ReaderThatAllowsThem_GivesTheSame()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Lenient), LenientReader);

        AssertIsWhole(JsonSerializer.Deserialize<Application>(ref reader));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(4096)]
    public async Task DeserializeAsync_StreamWithSmallBuffers_GivesTheSame(int size)
    {
        var (options, lenient) = (Buffered(JsonSerializerOptions.Default, size), Buffered(LenientOptions, size));

        AssertIsWhole(await JsonSerializer.DeserializeAsync<Application>(
            Dripping(Strict, size), options, TestContext.Current.CancellationToken));
        AssertIsWhole(await JsonSerializer.DeserializeAsync<Application>(
            Dripping(Lenient, size), lenient, TestContext.Current.CancellationToken));
        AssertIsWhole(await JsonSerializer.DeserializeAsync(
            Dripping(Strict, size), new ShapeContext(Buffered(new(), size)).Application, TestContext.Current.CancellationToken));
        AssertIsWhole(await JsonSerializer.DeserializeAsync<Application>(
            PipeReader.Create(Segments(Encoding.UTF8.GetBytes(Strict), size)), options, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public void Deserialize_ManySegments_GivesTheSame(int size)
    {
        var strict = new Utf8JsonReader(Segments(Encoding.UTF8.GetBytes(Strict), size));
        var lenient = new Utf8JsonReader(Segments(Encoding.UTF8.GetBytes(Lenient), size), LenientReader);

        AssertIsWhole(JsonSerializer.Deserialize(ref strict, ShapeContext.Default.Application));
        AssertIsWhole(JsonSerializer.Deserialize<Application>(ref lenient, LenientOptions));
    }

    [Fact]
    public void Deserialize_SeveralValuesInOneText_ReadsOneByOne()
    {
        var reader = new Utf8JsonReader(
            "{\"Username\":\"a\"} {\"Username\":\"b\"}"u8, new JsonReaderOptions { AllowMultipleValues = true });
        Assert.Equal("a", JsonSerializer.Deserialize<UserType>(ref reader)!.Username);
        Assert.True(reader.Read());
        Assert.Equal("b", JsonSerializer.Deserialize<UserType>(ref reader)!.Username);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Deserialize_WhatIsNoUnicode_IsTheSameWithAnyOptions()
    {
        foreach (var text in (byte[][])["\\ud800"u8.ToArray(), [0xFF], [0xC3, (byte)'x'], [0xED, 0xA0, 0x80], "é\\udc00"u8.ToArray()])
        {
            byte[] known = [.. "{\"Username\":\""u8, .. text, .. "\"}"u8];
            byte[] unknown = [.. "{\"x\":\""u8, .. text, .. "\",\""u8, .. text, .. "\":[],\"Username\":\"a\"}"u8];
            foreach (var options in (JsonSerializerOptions[])[JsonSerializerOptions.Default, LenientOptions])
            {
                var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserType>(known, options));
                Assert.StartsWith("expected a string, found invalid Unicode", exception.Message);
                Assert.Equal("a", JsonSerializer.Deserialize<UserType>(unknown, options)!.Username);
            }
        }
    }

    [Theory]
    [InlineData("""{"Username":{"secret":"secret"}}""", "expected a string, found an object")]
    [InlineData("""{"Username":["secret"]}""", "expected a string, found an array")]
    [InlineData("""{"Enabled":"secret"}""", "expected a boolean, found a string")]
    [InlineData("""{"UserCreateDate":"secret"}""", "expected a number, found a string")]
    [InlineData("""{"UserCreateDate":1e99}""", "expected epoch seconds, found a number outside the years 1 to 9999")]
    [InlineData("""{"Username":"secret\ud800"}""", "expected a string, found invalid Unicode")]
    [InlineData("""["secret"]""", "expected an object, found an array")]
    [InlineData("\"secret\"", "expected an object, found a string")]
    public void Deserialize_WrongKind_SaysWhatAndNoValue(string json, string message)
    {
        var nested = $$"""{"User":{{json}}}""";
        foreach (var exception in (JsonException[])
        [
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UserType>(json)),
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Application>(nested)),
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Application>(nested, LenientOptions)),
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(nested, ShapeContext.Default.Application)),
        ])
        {
            Assert.Equal(message, exception.Message);
            Assert.DoesNotContain("secret", exception.ToString());
        }
    }

    [Fact]
    public void Deserialize_CutAtEveryByte_IsRefused()
    {
        var (strict, lenient) = (Encoding.UTF8.GetBytes(Strict), Encoding.UTF8.GetBytes(Lenient));
        for (var length = 0; length < strict.Length; length++)
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Application>(strict.AsSpan(0, length)));
        }

        for (var length = 0; length < lenient.AsSpan().LastIndexOf((byte)'}'); length++)
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Application>(lenient.AsSpan(0, length), LenientOptions));
        }
    }

    private static void AssertIsWhole(Application? read)
    {
        Assert.NotNull(read);
        Assert.Equal(("é", ",]}", 2), (read.Name, read.User?.Username, read.Users.Count));
        var user = read.Users[0]!;
        Assert.Equal(("a\n", true, DateTimeOffset.UnixEpoch.AddSeconds(1.5)), (user.Username, user.Enabled, user.UserCreateDate));
        Assert.Equal([new AttributeType { Name = "email", Value = "// no comment, /* nor this */," }], user.Attributes);
        Assert.Null(read.Users[1]);
    }

    private static JsonSerializerOptions Buffered(JsonSerializerOptions options, int size) => new(options) { DefaultBufferSize = size };

    private static Stream Dripping(string json, int size) => PipeReader.Create(Segments(Encoding.UTF8.GetBytes(json), size)).AsStream();

    private static ReadOnlySequence<byte> Segments(byte[] json, int size)
    {
        var first = new Segment(json.AsMemory(0, 0), null);
        var last = first;
        for (var start = 0; start < json.Length; start += size)
        {
            last = new Segment(json.AsMemory(start, Math.Min(size, json.Length - start)), last);
        }

        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is null)
            {
                return;
            }

            RunningIndex = before.RunningIndex + before.Memory.Length;
            before.Next = this;
        }
    }

    internal sealed record Application(string? Name, UserType? User, IReadOnlyList<UserType?> Users);

    [JsonSerializable(typeof(Application))]
    internal sealed partial class ShapeContext : JsonSerializerContext;
}
