using System.Net;
using CognitoClient.Internal.Failures;
using CognitoClient.Internal.Operations;
using CognitoClient.Model;
using CognitoClient.Tests.Serialization;

namespace CognitoClient.Tests.Model;

public class OperationDescriptorTests
{
    private static readonly List<OperationDescriptor> All = [.. CognitoIdentityProviderOperations.All];

    [Fact]
    public void All_EveryOperation_HasAMethodOfTheClientAndItsTarget()
    {
        var methods = typeof(ICognitoIdentityProviderClient).GetMethods().Select(method => method.Name).Order(StringComparer.Ordinal);

        Assert.Equal(methods, All.Select(operation => operation.Name + "Async").Order(StringComparer.Ordinal));
        Assert.All(All, operation => Assert.Equal("AWSCognitoIdentityProviderService." + operation.Name, operation.Target));
    }

    [Fact]
    public void All_AskedTwice_GivesTheSameDescriptors() => Assert.Equal(All, CognitoIdentityProviderOperations.All);

    [Fact]
    public void Errors_EveryCode_HasAnExceptionOfThatName()
    {
        foreach (var code in All.SelectMany(operation => operation.Errors).Distinct())
        {
            var error = new ServiceError { Operation = "SignUp", StatusCode = HttpStatusCode.BadRequest, Code = code };

            Assert.Equal(code, CognitoIdentityProviderService.Description.CreateException(error).GetType().Name);
        }
    }

    [Fact]
    public void ReadRequest_JsonOfARequest_GivesTheRequest() => Assert.Equal(
        new GetUserRequest { AccessToken = "a" },
        JsonInputs.Read("""{"AccessToken":"a"}""", CognitoIdentityProviderOperations.GetUser.ReadRequest));

    [Fact]
    public void WriteResponse_AResponse_WritesItsJson() => Assert.Equal(
        """{"UserConfirmed":true,"UserSub":"s"}""",
        JsonOutputs.Write((ref output) => CognitoIdentityProviderOperations.SignUp.WriteResponse(
            ref output, new SignUpResponse { UserConfirmed = true, UserSub = "s" })));

    [Fact]
    public void WriteResponse_ResponseOfAnotherOperation_Throws() => Assert.Throws<InvalidCastException>(() =>
        JsonOutputs.Write((ref output) => CognitoIdentityProviderOperations.SignUp.WriteResponse(
            ref output, new GetUserRequest { AccessToken = "a" })));
}
