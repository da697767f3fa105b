namespace CognitoClient.Testing.Internal.Rules;

/// <summary>What a user may attempt a limited number of times an hour.</summary>
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
