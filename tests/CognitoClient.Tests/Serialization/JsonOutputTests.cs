using System.Text;
using System.Text.Json;
using CognitoClient.Serialization;
using static CognitoClient.Tests.Serialization.JsonOutputs;

namespace CognitoClient.Tests.Serialization;

public class JsonOutputTests
{
    [Fact]
    public void Write_AllKindsOfValues_HasCommasBetweenThem() => Assert.Equal(
        """{"List":[1,-2.5,true,null,"text",[],{},"AAEC"],"Empty":{}"""
        + ""","Number":-9223372036854775808,"Decimal":-0.0000000000000000000000000001}""",
        Write((ref output) =>
        {
            output.StartObject();
            output.WriteName("List"u8);
            output.StartArray();
            output.WriteNumber(1);
            output.WriteNumber(-2.5);
            output.WriteRaw("true"u8);
            output.WriteRaw("null"u8);
            output.WriteText("text");
            output.StartArray();
            output.EndArray();
            output.StartObject();
            output.EndObject();
            output.WriteBase64([0, 1, 2]);
            output.EndArray();
            output.WriteName("Empty"u8);
            output.StartObject();
            output.EndObject();
            output.WriteName("Number"u8);
            output.WriteNumber(long.MinValue);
            output.WriteName("Decimal"u8);
            output.WriteNumber(-0.0000000000000000000000000001m);
            output.EndObject();
        }));

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-1.7976931348623157E-308)]
    [InlineData(0.1)]
    [InlineData(-0.0)]
    [InlineData(1E+16)]
    public void WriteNumber_AnyDouble_IsWrittenAsByTheFramework(double number) =>
        Assert.Equal(JsonSerializer.Serialize(number), Write((ref output) => output.WriteNumber(number)));

    [Fact]
    public void Write_AnyLength_Grows()
    {
        for (var length = 0; length < 3000; length++)
        {
            string text = new('x', length);
            Assert.Equal(
                $"[\"{text}\",\"{text}\",1]",
                Write((ref output) =>
                {
                    output.StartArray();
                    output.WriteText(text);
                    output.WriteText(text);
                    output.WriteNumber(1);
                    output.EndArray();
                }));
        }
    }

    [Fact]
    public void Release_AfterSecrets_GivesABufferWithoutThem()
    {
        var output = new JsonOutput(null);
        output.WriteText(new string('s', 3000));

        var buffer = output.Release();

        // A single byte would mean nothing: the buffer is others', too.
        Assert.NotNull(buffer);
        Assert.Equal(-1, buffer.AsSpan().IndexOf("ssssssss"u8));
    }

    [Fact]
    public void Write_BufferTooSmall_LeavesNothingInIt()
    {
        var first = new byte[16];
        var output = new JsonOutput(first);
        output.StartArray();
        output.WriteText("secret");
        Assert.Contains((byte)'s', first);

        output.WriteText(new string('x', 100));

        Assert.Equal(new byte[16], first);
        Assert.StartsWith("[\"secret\",\"x", Encoding.UTF8.GetString(output.Written.Span));
        output.Release();
    }

    [Fact]
    public void Release_LargeBuffer_IsNotKept()
    {
        var output = new JsonOutput(null);
        output.WriteText(new string('s', 100_000));

        Assert.Null(output.Release());
    }
}
