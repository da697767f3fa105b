namespace CognitoClient.Testing.Internal.Rules;

/// <summary>The actions whose number per user and hour is limited.</summary>
internal enum AttemptKind
{
    /// <summary>ConfirmSignUp.</summary>
    ConfirmSignUp,

    /// <summary>ResendConfirmationCode.</summary>
    ResendCode,

    /// <summary>ForgotPassword and ConfirmForgotPassword together.</summary>
    ResetPassword,

    /// <summary>ChangePassword.</summary>
    ChangePassword,

    /// <summary>GetUserAttributeVerificationCode.</summary>
    RequestAttributeCode,

    /// <summary>VerifyUserAttribute.</summary>
    VerifyAttribute,
}
