using System.Net;
using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.Loopback.Planning;
using CognitoClient.IntegrationTests.Loopback.Server;

namespace CognitoClient.IntegrationTests.Loopback;

/// <summary>That every error of the service comes back as its own exception.</summary>
public sealed class OperationErrorTests(LoopbackServer server) : IClassFixture<LoopbackServer>
{
    [Theory]
    [MemberData(nameof(ModelData.Operations), MemberType = typeof(ModelData))]
    public async Task Call_EachErrorOfTheOperation_ThrowsItsException(string operation)
    {
        var errors = WireModel.Instance.Operation(operation).Errors;
        Assert.NotEmpty(errors);
        foreach (var error in errors)
        {
            await AssertThrown(operation, error, $"com.amazonaws.cognitoidentityprovider#{error}", header: null);
        }
    }

    [Theory]
    [MemberData(nameof(ModelData.Errors), MemberType = typeof(ModelData))]
    public async Task Call_ErrorNamedInBody_ThrowsItsException(string error) =>
        await AssertThrown("SignUp", error, error, header: null);

    [Theory]
    [MemberData(nameof(ModelData.Errors), MemberType = typeof(ModelData))]
    public async Task Call_ErrorNamedInHeader_ThrowsItsException(string error) =>
        await AssertThrown("ListUserPools", error, type: null, $"{error}:http://internal.amazon.com/coral/com.amazon.coral.service/");

    [Fact]
    public async Task Call_UnknownError_ThrowsTheBaseException()
    {
        server.AnswerWith(Answer.Json("""{"__type":"BrandNewException","message":"new"}""", status: 400));

        var exception = await CatchAsync("SignUp");

        Assert.Equal(typeof(CognitoIdentityProviderException), exception.GetType());
        Assert.Equal(("BrandNewException", "new"), (exception.ErrorCode, exception.Message));
    }

    private async Task AssertThrown(string operation, string error, string? type, string? header)
    {
        var shape = WireModel.Instance[error];
        var plan = ValuePlan.Full(shape);
        var body = JsonNode.Parse(plan.ToUtf8())!.AsObject();
        if (type is not null)
        {
            body.Add("__type", type);
        }

        server.AnswerWith(Answer.Json(body.ToJsonString(), shape.ErrorStatus!.Value) with { ErrorType = header });

        var exception = await CatchAsync(operation);

        Assert.Equal(PlannedObject.TypeOf(error), exception.GetType());
        Assert.Equal(plan.ToCanonicalJson(), PlannedObject.Read(exception, shape).ToCanonicalJson());
        Assert.Equal(
            (operation, error, (HttpStatusCode?)shape.ErrorStatus, 1),
            (exception.Operation, exception.ErrorCode, exception.StatusCode, exception.Attempts));
        Assert.Equal((Answer.RequestId, Answer.ExtendedRequestId), (exception.RequestId, exception.ExtendedRequestId));
    }

    private async Task<CognitoIdentityProviderException> CatchAsync(string operation)
    {
        using var client = LoopbackClient.Signing(server);
        var request = PlannedObject.Create(ValuePlan.RequiredOnly(WireModel.Instance.Operation(operation).Input));
        return await Assert.ThrowsAnyAsync<CognitoIdentityProviderException>(() => LoopbackClient.CallAsync(client, operation, request));
    }
}
