namespace CognitoClient.Internal.Http;

/// <summary>Describes what an attempt was waiting for when its time expired.</summary>
internal static class Stall
{
    /// <param name="request">The attempt's message.</param>
    /// <param name="hasResponse">True if the response was received and its body was being read.</param>
    public static string Describe(OperationRequest request, bool hasResponse) => request switch
    {
        _ when hasResponse => "while reading the response",
        { Transmission: null } => "while a handler of its HttpClient processed the request",
        { Transmission.IsCompletedSuccessfully: true } => "while a handler of its HttpClient processed the response",
        { WasSent: true } => "while waiting for the response",
        _ when !OperatingSystem.IsBrowser() && PendingConnections.Describe(request.Transport) is { } step => $"while {step}",
        _ => "before its HttpClient sent it",
    };
}
