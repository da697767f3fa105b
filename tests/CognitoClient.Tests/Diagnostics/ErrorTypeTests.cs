using System.Net;
using CognitoClient.Internal.Telemetry;

namespace CognitoClient.Tests.Diagnostics;

public class ErrorTypeTests
{
    public static TheoryData<string, Exception> Cases { get; } = new()
    {
        { "NotAuthorizedException", new CognitoIdentityProviderException("m") { ErrorCode = "NotAuthorizedException" } },
        { "502", new CognitoIdentityProviderException("m") { StatusCode = HttpStatusCode.BadGateway } },
        { "400", new CognitoIdentityProviderException("m") { StatusCode = HttpStatusCode.BadRequest, ErrorCode = "no name" } },
        { "400", new CognitoIdentityProviderException("m") { StatusCode = HttpStatusCode.BadRequest, ErrorCode = new string('x', 81) } },
        { "timeout", new CognitoTransportException("m", new TimeoutException()) },
        { "connection_error", new CognitoTransportException("m", new HttpRequestException(HttpRequestError.ConnectionError)) },
        { "response_ended", new CognitoTransportException("m", new HttpIOException(HttpRequestError.ResponseEnded)) },
        { "CognitoClient.CognitoTransportException", new CognitoTransportException("m", new IOException()) },
        { "CognitoClient.CognitoResponseException", new CognitoResponseException("m") { StatusCode = HttpStatusCode.OK } },
        { "CognitoClient.CognitoCredentialsException", new CognitoCredentialsException("m") },
        { "System.OperationCanceledException", new OperationCanceledException() },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Of_Exception_IsOneOfFewWords(string expected, Exception exception) => Assert.Equal(expected, ErrorType.From(exception));
}
