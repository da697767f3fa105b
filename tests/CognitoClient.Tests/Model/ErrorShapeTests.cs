using System.Net;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Tests.Serialization;

namespace CognitoClient.Tests.Model;

public class ErrorShapeTests
{
    [Fact]
    public void Read_ABodyWithTheMember_TakesIt() =>
        Assert.Equal("r", InvalidParameterException.Read(Error("""{"reasonCode":"r"}""")).ReasonCode);

    [Fact]
    public void Read_NoBody_LeavesTheMemberUnset() => Assert.Null(InvalidParameterException.Read(Error("")).ReasonCode);

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

    private static ServiceError Error(string body) => new()
    {
        Operation = "SignUp",
        StatusCode = HttpStatusCode.BadRequest,
        Body = System.Text.Encoding.UTF8.GetBytes(body),
    };
}
