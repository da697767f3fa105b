using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using CognitoClient.Tests.Serialization;

namespace CognitoClient.Tests.Model;

public class ErrorShapeTests
{
    [Theory]
    [InlineData("""{"__type":"InvalidParameterException","reasonCode":"r"}""", "r")]
    [InlineData("""{"__type":"InvalidParameterException"}""", null)]
    public async Task Call_ErrorWithAMemberOfItsOwn_TakesIt(string body, string? expected)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(400, body));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<InvalidParameterException>(() => client.CallAsync());

        Assert.Equal(expected, exception.ReasonCode);
    }

    [Fact]
    public async Task Call_ErrorNamedByAHeaderAlone_LeavesTheMemberUnset()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Answer(400, "", ("x-amzn-ErrorType", "InvalidParameterException")));
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<InvalidParameterException>(() => client.CallAsync());

        Assert.Null(exception.ReasonCode);
    }

    [Fact]
    public void WriteMembers_MemberSet_WritesIt()
    {
        IErrorShape error = new InvalidParameterException("m") { ReasonCode = "r" };

        Assert.Equal(
            """{"reasonCode":"r"}""",
            JsonOutputs.Write((ref output) =>
            {
                output.StartObject();
                error.WriteMembers(ref output);
                output.EndObject();
            }));
    }

    [Fact]
    public void Constructor_WithoutArguments_KnowsTheCode() =>
        Assert.Equal("UserNotFoundException", new UserNotFoundException().ErrorCode);
}
