using System.Net.Http.Headers;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Protocol;

/// <summary>What an answer says of its length is a hint: a handler of a user may have put another content behind it.</summary>
public class AnnouncedLengthTests
{
    private static readonly byte[] Body = """{"Username":"ada"}"""u8.ToArray();

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("18")]
    [InlineData("100")]
    [InlineData("-1")]
    [InlineData("-5")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public Task Call_AnyHeader_ReadsAllOfTheBody(string announced) =>
        AssertReadAsync(() => null, headers => headers.TryAddWithoutValidation("Content-Length", announced));

    [Theory]
    [InlineData(-5)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(18)]
    public Task Call_AnySetLength_ReadsAllOfTheBody(long announced) =>
        AssertReadAsync(() => null, headers => headers.ContentLength = announced);

    [Theory]
    [InlineData(-5L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    public Task Call_WithoutAHeader_ComputesNoLength(long computed) => AssertReadAsync(() => computed, _ => { });

    [Fact]
    public Task Call_WithoutAHeader_AsksForNoLength() => AssertReadAsync(() => throw new NotSupportedException("no length"), _ => { });

    private static async Task AssertReadAsync(Func<long?> length, Action<HttpContentHeaders> announce)
    {
        using var content = new TestContent(_ => throw new NotSupportedException())
        {
            OpenNow = () => new TestStream(Body),
            Length = length,
        };
        announce(content.Headers);
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(content));
        using var client = TestClient.Create(handler);

        Assert.Equal("ada", (await client.CallAsync()).Username);
    }
}
