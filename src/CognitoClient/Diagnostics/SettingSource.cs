namespace CognitoClient;

/// <summary>A setting of a client, and where its value came from.</summary>
/// <param name="Setting">The property of <see cref="CognitoClientOptions"/>.</param>
/// <param name="Value">The value in effect; secrets are never among them.</param>
/// <param name="Origin">In words: code, an environment variable, a key of a profile, or the default.</param>
public sealed record SettingSource(string Setting, string Value, string Origin)
{
    /// <summary>One line, such as <c>Region = eu-central-1 (environment variable AWS_REGION)</c>.</summary>
    public override string ToString() => $"{Setting} = {Value} ({Origin})";
}
