namespace CognitoClient.Testing;

/// <summary>The purposes of messages to users. They are those of the CustomMessage trigger of user pools.</summary>
public enum MessageKind
{
    /// <summary>The code that confirms a sign-up.</summary>
    SignUp,

    /// <summary>The invitation with a temporary password.</summary>
    AdminCreateUser,

    /// <summary>The code that confirms a sign-up, sent again.</summary>
    ResendCode,

    /// <summary>The code to reset a forgotten password.</summary>
    ForgotPassword,

    /// <summary>The code to verify an attribute that was changed.</summary>
    UpdateUserAttribute,

    /// <summary>The code to verify an attribute, which the user requested.</summary>
    VerifyUserAttribute,

    /// <summary>The code of a sign-in: MFA, or a one-time password.</summary>
    Authentication,
}
