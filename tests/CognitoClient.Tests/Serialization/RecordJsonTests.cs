using System.Buffers;
using System.Text;
using System.Text.Json;
using CognitoClient.Model;

namespace CognitoClient.Tests.Serialization;

public class RecordJsonTests
{
    private const string Json = """{"ClientId":"abc","Username":"ada<é","Password":"p"}""";

    private static readonly SignUpRequest Request = new() { ClientId = "abc", Username = "ada<é", Password = "p" };

    [Fact]
    public void ToJson_ARequest_IsTheFormOfTheService() => Assert.Equal(
        (Json, Json), (Request.ToJson(), Encoding.UTF8.GetString(Request.ToUtf8Json())));

    [Fact]
    public void FromJson_TextOrBytes_GivesTheRequest() => Assert.Equal(
        (Request, Request), (SignUpRequest.FromJson(Json), SignUpRequest.FromJson(Encoding.UTF8.GetBytes(Json))));

    [Fact]
    public void WriteTo_OtherJson_WritesTheNextValue()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            Request.WriteTo(writer);
            writer.WriteEndArray();
        }

        Assert.Equal("""[{"ClientId":"abc","Username":"ada\u003C\u00E9","Password":"p"}]""", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [InlineData("""{"ClientId":"abc"}""", "$", "the required member Username is missing at $, byte 17.")]
    [InlineData("""{"ClientId":7}""", "$.ClientId", "expected a string, found a number at $.ClientId, byte 12.")]
    [InlineData(
        """{"UserAttributes":[{"Name":"n","Value":[]}]}""",
        "$.UserAttributes[0].Value",
        "expected a string, found an array at $.UserAttributes[0].Value, byte 39.")]
    [InlineData("secret", "$", "not valid JSON at $, byte 0.")]
    [InlineData("null", "$", "expected an object, found null at $, byte 0.")]
    public void FromJson_Unreadable_SaysWhereAndQuotesNothing(string json, string path, string message)
    {
        var exception = Assert.Throws<JsonException>(() => SignUpRequest.FromJson(json));

        Assert.Equal(($"The JSON cannot be read as SignUpRequest: {message}", path), (exception.Message, exception.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void FromJson_Empty_Throws(string json) =>
        Assert.Equal("The JSON is empty.", Assert.Throws<JsonException>(() => SignUpRequest.FromJson(json)).Message);

    [Fact]
    public void FromJson_Null_Throws() => Assert.Throws<ArgumentNullException>("json", () => SignUpRequest.FromJson((string)null!));

    [Fact]
    public void ToJson_RequiredMemberNull_Throws() =>
        Assert.Throws<ArgumentException>("Username", () => (Request with { Username = null! }).ToJson());
}
