using CognitoClient.Authentication;
using CognitoClient.Model;

namespace WebApi;

/// <summary>The response when the user is signed in. It sets the session cookie.</summary>
internal sealed record SignedInResponse
{
    public bool SignedIn { get; } = true;
}

/// <summary>
/// The response when a challenge follows. Continue with <c>POST /sign-in/respond</c>, or with <c>POST /mfa/setup</c> for MFA_SETUP.
/// </summary>
internal sealed record ChallengeResponse
{
    public bool SignedIn { get; }

    /// <summary>The service's name for the challenge, such as SOFTWARE_TOKEN_MFA.</summary>
    public required string Challenge { get; init; }

    /// <summary>The masked destination of the code.</summary>
    public string? Destination { get; init; }

    /// <summary>The name of the device with the authenticator app.</summary>
    public string? Device { get; init; }

    /// <summary>The second factors to choose from.</summary>
    public IEnumerable<string>? Choices { get; init; }

    /// <summary>The attributes that are required with the new password.</summary>
    public IReadOnlyList<string>? RequiredAttributes { get; init; }

    public static ChallengeResponse From(SignInChallenge challenge)
    {
        var response = new ChallengeResponse { Challenge = challenge.Name.Value };
        return challenge switch
        {
            SmsMfaChallenge sms => response with { Destination = sms.Delivery.Destination },
            EmailOtpChallenge email => response with { Destination = email.Delivery.Destination },
            SoftwareTokenMfaChallenge app => response with { Device = app.FriendlyDeviceName },
            SelectMfaTypeChallenge factors => response with { Choices = factors.Choices.Select(Name) },
            MfaSetupChallenge setup => response with { Choices = setup.Choices.Select(Name) },
            NewPasswordRequiredChallenge temporary => response with { RequiredAttributes = temporary.RequiredAttributes },
            _ => response,
        };
    }

    private static string Name(ChallengeNameType choice) => choice.Value;
}

/// <summary>The secret for an authenticator app, also as a URI for a QR code. A class, because a record would print it.</summary>
internal sealed class AuthenticatorResponse(string secretCode, string uri)
{
    public string SecretCode => secretCode;

    public string Uri => uri;
}

/// <summary>The signed-in user.</summary>
internal sealed record UserResponse(
    string? Subject, string? Username, string? Email, IReadOnlyList<string> Groups, DateTimeOffset? ExpiresAt)
{
    public static UserResponse From(SignInTokens tokens)
    {
        var access = tokens.ReadAccessToken();
        return new(access.Subject, access.Username, tokens.ReadIdToken()?.GetString("email"), access.Groups, tokens.ExpiresAt);
    }
}
