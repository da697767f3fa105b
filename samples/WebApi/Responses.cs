using CognitoClient.Authentication;
using CognitoClient.Model;

namespace WebApi;

/// <summary>The user is signed in; the session's cookie came with this.</summary>
internal sealed record SignedInResponse
{
    public bool SignedIn { get; } = true;
}

/// <summary>The sign-in goes on with <c>POST /sign-in/answer</c>, or with <c>POST /mfa/setup</c> where the challenge is MFA_SETUP.</summary>
internal sealed record ChallengeResponse
{
    public bool SignedIn { get; }

    /// <summary>The service's name for the challenge, such as SOFTWARE_TOKEN_MFA.</summary>
    public required string Challenge { get; init; }

    /// <summary>Where a code went, in part.</summary>
    public string? Destination { get; init; }

    /// <summary>What the user called the authenticator app's device.</summary>
    public string? Device { get; init; }

    /// <summary>Second factors to choose from.</summary>
    public IEnumerable<string>? Choices { get; init; }

    /// <summary>Attributes that must come with the new password.</summary>
    public IReadOnlyList<string>? RequiredAttributes { get; init; }

    public static ChallengeResponse Of(SignInChallenge challenge)
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

/// <summary>What goes into an authenticator app: the secret, and the same as an address for a QR code. A class, for a record would print it.</summary>
internal sealed class AuthenticatorResponse(string secretCode, string uri)
{
    public string SecretCode => secretCode;

    public string Uri => uri;
}

/// <summary>The signed-in user.</summary>
internal sealed record UserResponse(string? Subject, string? Username, string? Email, IReadOnlyList<string> Groups, DateTimeOffset? ExpiresAt)
{
    public static UserResponse Of(SignInTokens tokens)
    {
        var access = tokens.ReadAccessToken();
        return new(access.Subject, access.Username, tokens.ReadIdToken()?.GetString("email"), access.Groups, tokens.ExpiresAt);
    }
}
