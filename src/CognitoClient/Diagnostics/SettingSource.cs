namespace CognitoClient;

/// <summary>The value of a client's setting and its origin.</summary>
/// <param name="Setting">The name of the property of <see cref="CognitoClientOptions"/>.</param>
/// <param name="Value">The value in effect; never a secret.</param>
/// <param name="Origin">Code, an environment variable, a key of a profile, or the default.</param>
public sealed record SettingSource(string Setting, string Value, string Origin)
{
    /// <summary>Returns one line, such as <c>Region = eu-central-1 (environment variable AWS_REGION)</c>.</summary>
    public override string ToString() => $"{Setting} = {Value} ({Origin})";
}
