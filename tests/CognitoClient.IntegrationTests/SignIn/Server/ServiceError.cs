namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>A refusal, with the code and the very words of the service.</summary>
internal sealed class ServiceError(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    public static ServiceError WrongPassword => NotAuthorized("Incorrect username or password.");

    public static ServiceError InvalidSession => NotAuthorized("Invalid session for the user.");

    public static ServiceError UnknownUser => new("UserNotFoundException", "User does not exist.");

    public static ServiceError UnknownDevice => new("ResourceNotFoundException", "Device does not exist.");

    public static ServiceError WrongCode => new("CodeMismatchException", "Invalid verification code provided, please try again.");

    public static ServiceError WrongMfaCode => new("CodeMismatchException", "Invalid code received for user");

    public static ServiceError ExpiredCode => new("ExpiredCodeException", "Invalid code provided, please request a code again.");

    public static ServiceError NotAuthorized(string message) => new("NotAuthorizedException", message);

    public static ServiceError InvalidParameter(string message) => new("InvalidParameterException", message);

    public static ServiceError Missing(string parameter) => InvalidParameter($"Missing required parameter {parameter}");
}
