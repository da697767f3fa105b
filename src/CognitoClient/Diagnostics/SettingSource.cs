namespace CognitoClient;

/// <summary>The value of a client's setting, or of a proxy, and its origin.</summary>
/// <param name="Setting">The name of the property of <see cref="CognitoClientOptions"/>, an environment variable or <c>Proxy</c>.</param>
/// <param name="Value">The value in effect; never a secret.</param>
/// <param name="Origin">Code, a key of a configuration, an environment variable, a key of a profile, or the default.</param>
public sealed record SettingSource(string Setting, string Value, string Origin)
{
    /// <summary>Returns one line, such as <c>Region = eu-central-1 (environment variable AWS_REGION)</c>.</summary>
    public override string ToString() => $"{Setting} = {Value} ({Origin})";
}
