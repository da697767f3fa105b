using System.Net;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Tests.Model;

/// <summary>Exceptions that an application's test creates in the state in which its code receives them.</summary>
public class ConstructedExceptionTests
{
    [Fact]
    public void Properties_Initialized_AreReadBackAndPrinted()
    {
        var exception = new TooManyRequestsException("Rate exceeded")
        {
            Operation = "ListUsers",
            StatusCode = HttpStatusCode.BadRequest,
            RequestId = "r-1",
            ExtendedRequestId = "x-1",
            Attempts = 3,
            RetryQuotaExhausted = true,
            MayHaveSucceeded = true,
        };

        Assert.EndsWith(
            "[ListUsers, HTTP 400, TooManyRequestsException, request ID r-1, extended request ID x-1, 3 attempts, "
            + "retry quota exhausted, may have succeeded]",
            exception.ToString(),
            StringComparison.Ordinal);
        Assert.False(exception.RetryDeadlineExceeded);
    }

    [Fact]
    public void TimeOut_Initialized_IsThatOfACall()
    {
        var exception = new CognitoTransportException("No response.", new TimeoutException())
        {
            RetryDeadlineExceeded = true, MayHaveSucceeded = true,
        };

        Assert.True(exception is { IsTimeout: true, RetryDeadlineExceeded: true, MayHaveSucceeded: true, Attempts: 1, ErrorCode: null });
    }

    [Fact]
    public void Reason_Initialized_ReplacesTheOneOfTheMessage()
    {
        Assert.Equal(NotAuthorizedReason.TokenRevoked, new NotAuthorizedException("Access Token has been revoked").Reason);
        Assert.Equal(
            NotAuthorizedReason.UserDisabled,
            new NotAuthorizedException("Access Token has been revoked") { Reason = NotAuthorizedReason.UserDisabled }.Reason);
    }

    [Fact]
    public void Constructors_WithoutAMessage_HaveTheUsualOne() => Assert.All(
        new CognitoIdentityProviderException[]
        {
            new(),
            new CognitoCredentialsException(),
            new CognitoResponseException(),
            new CognitoTransportException(),
            new SignInProtocolException(),
        },
        exception => Assert.Contains(exception.GetType().Name, exception.Message, StringComparison.Ordinal));
}
