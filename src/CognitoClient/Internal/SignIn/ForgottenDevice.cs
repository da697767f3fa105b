using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>
/// A device that the application has stored but the service no longer knows. The sign-in continues without it, as in other AWS clients,
/// and the tokens then contain a new device.
/// </summary>
internal static class ForgottenDevice
{
    /// <summary>Determines whether an error reports that the device of a sign-in is unknown.</summary>
    public static bool IsReportedBy(ResourceNotFoundException exception, ChallengeState state) =>
        state.Context.Device is not null && IsAboutDevice(exception);

    /// <summary>Determines whether a challenge is for the device itself, so that no response without it is possible.</summary>
    public static bool IsExpectedBy(ChallengeState state) =>
        state.Name == ChallengeNameType.DeviceSrpAuth || state.Name == ChallengeNameType.DevicePasswordVerifier;

    /// <summary>
    /// Determines whether the error of a response that was repeated without the device can be a consequence of the first response, which
    /// used up the session. Errors caused by the user, such as a wrong code, by the account or by the service cannot.
    /// </summary>
    /// <remarks>
    /// The service rejects a response in a session that is used up like a wrong one: "Invalid code or auth state for the user.", or
    /// "Incorrect username or password.". If the message is ambiguous, the forgotten device is the reported cause, because it is certain.
    /// </remarks>
    public static bool MayBeConsequence(CognitoIdentityProviderException exception) => exception switch
    {
        CodeMismatchException => !exception.Message.Contains("code received", StringComparison.OrdinalIgnoreCase),
        ExpiredCodeException => true,
        NotAuthorizedException notAuthorized => IsAboutSession(notAuthorized)
            || notAuthorized.Reason is NotAuthorizedReason.Unknown or NotAuthorizedReason.IncorrectUsernameOrPassword,
        ResourceNotFoundException => IsAboutDevice(exception),
        _ => false,
    };

    /// <summary>
    /// Determines whether the error of a sign-in that was started again without the device says nothing about the user, so that the first
    /// error remains the cause.
    /// </summary>
    public static bool IsUnrelatedToUser(CognitoIdentityProviderException exception) => exception switch
    {
        CodeMismatchException or ExpiredCodeException => true,
        NotAuthorizedException notAuthorized => IsAboutSession(notAuthorized),
        ResourceNotFoundException => IsAboutDevice(exception),
        _ => false,
    };

    /// <summary>Removes the device. Results name it, so that the application forgets it, too.</summary>
    public static ChallengeState Drop(ChallengeState state) => state with
    {
        ForgottenDeviceKey = state.Context.Device?.DeviceKey,
        Context = state.Context with { Device = null },
    };

    private static bool IsAboutDevice(CognitoIdentityProviderException exception) =>
        exception.Message.Contains("device", StringComparison.OrdinalIgnoreCase);

    private static bool IsAboutSession(NotAuthorizedException exception) => exception.Reason
        is NotAuthorizedReason.SessionExpired or NotAuthorizedReason.SessionInvalid or NotAuthorizedReason.DeviceUnknown;
}
