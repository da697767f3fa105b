namespace CognitoClient.Testing.Internal.State;

/// <summary>The factors of a user besides the first one.</summary>
internal sealed class MfaSettings
{
    public const string Sms = "SMS_MFA";
    public const string SoftwareToken = "SOFTWARE_TOKEN_MFA";
    public const string Email = "EMAIL_OTP";

    private static readonly string[] Order = [Sms, SoftwareToken, Email];

    private readonly HashSet<string> _enabled = new(StringComparer.Ordinal);

    /// <summary>The factors that are switched on (<c>UserMFASettingList</c>).</summary>
    public IReadOnlyList<string> Enabled => [.. Order.Where(_enabled.Contains)];

    /// <summary>The factor that sign-ins ask for (<c>PreferredMfaSetting</c>), or null.</summary>
    public string? Preferred { get; private set; }

    /// <summary>The verified authenticator app, or null for none.</summary>
    public SoftwareToken? Token { get; set; }

    /// <summary>The authenticator app that is not verified yet, or null for none.</summary>
    public SoftwareToken? UnverifiedToken { get; set; }

    public bool IsEnabled(string factor) => _enabled.Contains(factor);

    public void Enable(string factor) => _enabled.Add(factor);

    public void Disable(string factor)
    {
        _enabled.Remove(factor);
        Preferred = Preferred == factor ? null : Preferred;
    }

    /// <summary>Prefers a factor, which switches it on.</summary>
    public void Prefer(string factor)
    {
        _enabled.Add(factor);
        Preferred = factor;
    }

    /// <summary>Prefers no factor, if it was this one.</summary>
    public void Unprefer(string factor) => Preferred = Preferred == factor ? null : Preferred;
}
