using Microsoft.AspNetCore.Http;

namespace CognitoClient.IntegrationTests.Loopback.Server;

/// <summary>Lets pages of other origins call a server, as the service does.</summary>
internal static class CrossOrigin
{
    /// <summary>The headers that the AWS clients for JavaScript send in browsers. A page that sends another one is refused.</summary>
    private const string AllowedHeaders =
        "authorization,content-type,x-amz-date,x-amz-security-token,x-amz-target,x-amz-user-agent,amz-sdk-invocation-id,amz-sdk-request,"
        + "x-amz-content-sha256";

    private const string ExposedHeaders = "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date";

    /// <summary>Adds the headers for a page, and answers the question that a browser asks before the request.</summary>
    /// <returns>True if the request was that question.</returns>
    public static bool Answers(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        if (request.Headers.Origin.Count == 0)
        {
            return false;
        }

        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = ExposedHeaders;
        if (!HttpMethods.IsOptions(request.Method))
        {
            return false;
        }

        headers.AccessControlAllowMethods = "POST";
        headers.AccessControlAllowHeaders = AllowedHeaders;
        headers.AccessControlMaxAge = "172800";
        return true;
    }
}
