using System.Text;
using CognitoClient.Internal.Findings;
using CognitoClient.Internal.Operations;
using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

public class RequestReaderTests
{
    [Fact]
    public void Read_SeveralFaults_FindsAllAndReadsTheRest()
    {
        var reading = Read("""
            {"UserPoolId":"p","UserAttributes":[{"Name":"email","Value":"a"},{"Value":7}],"Odd":{"a":[1]},
             "ForceAliasCreation":"yes","Username":null}
            """);

        Assert.Equal(
            [
                new RequestFinding(FindingKind.WrongType, "$.UserAttributes[1].Value", "expected a string, found a number"),
                new RequestFinding(FindingKind.MissingMember, "$.UserAttributes[1].Name", "the required member is missing"),
                new RequestFinding(FindingKind.UnknownMember, "$.Odd", "the member is unknown"),
                new RequestFinding(FindingKind.WrongType, "$.ForceAliasCreation", "expected a boolean, found a string"),
                new RequestFinding(FindingKind.MissingMember, "$.Username", "the required member is missing"),
            ],
            reading.Findings);
        Assert.Equal(
            new AdminCreateUserRequest
            {
                UserPoolId = "p",
                Username = null!,
                UserAttributes = [new() { Name = "email", Value = "a" }, new() { Name = null! }],
            },
            reading.Request);
    }

    [Theory]
    [InlineData("[]", "expected an object, found an array")]
    [InlineData("7", "expected an object, found a number")]
    public void Read_NoObject_GivesNoRequest(string body, string message)
    {
        var reading = Read(body);

        Assert.Null(reading.Request);
        Assert.Equal([new RequestFinding(FindingKind.WrongType, "$", message)], reading.Findings);
    }

    [Theory]
    [InlineData("""{"UserPoolId":"p",""")]
    [InlineData("""{"UserPoolId":"p"} x""")]
    [InlineData("""{"UserPoolId":p}""")]
    public void Read_NoJson_GivesNoRequest(string body)
    {
        var reading = Read(body);

        Assert.Null(reading.Request);
        Assert.Equal(new RequestFinding(FindingKind.InvalidJson, "$", "not valid JSON"), reading.Findings[^1]);
    }

    [Fact]
    public void Read_NoBody_IsAnEmptyObject() => Assert.Equal(
        ["$.UserPoolId", "$.Username"], Read("").Findings.Select(finding => finding.Path));

    [Theory]
    [InlineData("1.5", "expected a 32-bit integer, found a number that is not one")]
    [InlineData("99999999999", "expected a 32-bit integer, found a number that is not one")]
    [InlineData("1e400", "expected a 32-bit integer, found a number that is not one")]
    public void Read_NumberOutOfRange_FindsItAndGoesOn(string number, string message)
    {
        var reading = RequestReader.Read(
            CognitoIdentityProviderOperations.ListUsers, Encoding.UTF8.GetBytes($$"""{"Limit":{{number}},"UserPoolId":"p"}"""));

        Assert.Equal([new RequestFinding(FindingKind.WrongType, "$.Limit", message)], reading.Findings);
        Assert.Equal(new ListUsersRequest { UserPoolId = "p" }, reading.Request);
    }

    [Fact]
    public void Read_TextThatIsNoBase64_FindsItAndGoesOn()
    {
        var reading = RequestReader.Read(CognitoIdentityProviderOperations.SetUICustomization, """{"ImageFile":"?","UserPoolId":"p"}"""u8);

        Assert.Equal(
            [new RequestFinding(FindingKind.WrongType, "$.ImageFile", "expected a base64 string, found other text")], reading.Findings);
        Assert.Equal(new SetUICustomizationRequest { UserPoolId = "p" }, reading.Request);
    }

    private static RequestReading Read(string body) =>
        RequestReader.Read(CognitoIdentityProviderOperations.AdminCreateUser, Encoding.UTF8.GetBytes(body));
}
