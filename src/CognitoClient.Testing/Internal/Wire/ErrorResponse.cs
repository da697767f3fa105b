using System.Net;
using System.Text;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Testing.Internal.Wire;

/// <summary>Writes errors as the service sends them.</summary>
internal static class ErrorResponse
{
    /// <summary>The JSON of an error: its code, its message, its further members.</summary>
    public static byte[] Write(string code, CognitoIdentityProviderException exception)
    {
        var output = new JsonOutput(null);
        output.StartObject();
        output.WriteMember("__type"u8, code);
        output.WriteMember("message"u8, exception.Message);
        (exception as IErrorShape)?.WriteMembers(ref output);
        output.EndObject();
        return output.ToArray();
    }

    // FACTS-SERVER 1: 400 for all errors but those of the service itself and of the firewall.
    public static HttpStatusCode Status(string code) => code switch
    {
        "InternalErrorException" or "InternalServerException" => HttpStatusCode.InternalServerError,
        "ForbiddenException" => HttpStatusCode.Forbidden,
        _ => HttpStatusCode.BadRequest,
    };

    /// <summary>A header value: one line of ASCII.</summary>
    public static string Header(string text) =>
        Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text.ReplaceLineEndings(" ")));
}
