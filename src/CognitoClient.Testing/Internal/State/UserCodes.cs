namespace CognitoClient.Testing.Internal.State;

/// <summary>The codes that a user was sent and has not used. There is one code per purpose: a new code replaces the old one.</summary>
internal sealed class UserCodes
{
    /// <summary>The code that confirms the sign-up.</summary>
    public VerificationCode? SignUp { get; set; }

    /// <summary>The code that resets the password.</summary>
    public VerificationCode? PasswordReset { get; set; }

    /// <summary>The codes that verify attributes, by attribute.</summary>
    public Dictionary<string, VerificationCode> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The new values of attributes that keep the old value until the new one is verified.</summary>
    public Dictionary<string, string> PendingValues { get; } = new(StringComparer.Ordinal);

    /// <summary>The attempts of the last hour.</summary>
    public AttemptLog Attempts { get; } = new();

    /// <summary>Drops what was sent to the address of an attribute that changes.</summary>
    public void Forget(string attribute)
    {
        Attributes.Remove(attribute);
        PendingValues.Remove(attribute);
    }
}
