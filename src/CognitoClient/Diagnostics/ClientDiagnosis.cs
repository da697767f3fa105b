namespace CognitoClient;

/// <summary>
/// The settings of a client, the origin of each value, its proxies and its credentials. It contains no secret and can be logged.
/// </summary>
public sealed record ClientDiagnosis
{
    /// <summary>The settings in effect, with their origin.</summary>
    public required IReadOnlyList<SettingSource> Settings { get; init; }

    /// <summary>
    /// The proxy between the client and the endpoint, named <c>Proxy</c>, and the environment variables for proxies that are set, such as
    /// <c>HTTPS_PROXY</c> and <c>NO_PROXY</c>. User names and passwords are not included.
    /// </summary>
    public IReadOnlyList<SettingSource> Proxies { get; init; } = [];

    /// <summary>
    /// The access key ID for signed operations, of which only the last four characters are shown, or null for a client without credentials
    /// or if <see cref="CredentialsFault"/> is set.
    /// </summary>
    public string? AccessKeyId { get; init; }

    /// <summary>Indicates whether the credentials are temporary, that is, have a session token.</summary>
    public bool HasSessionToken { get; init; }

    /// <summary>The reason why no credentials were found, with the sources that were tried, or null if there was no problem.</summary>
    public string? CredentialsFault { get; init; }

    /// <summary>Returns one line for each setting and proxy, and one for the credentials.</summary>
    public override string ToString() =>
        string.Join('\n', Settings.Concat(Proxies).Select(setting => setting.ToString()).Append(CredentialsLine));

    private string CredentialsLine => (AccessKeyId, CredentialsFault) switch
    {
        (_, { } fault) => $"No credentials: {fault}",
        ({ } id, _) => $"Signs with access key {id}{(HasSessionToken ? " and a session token" : "")}",
        _ => "Signs nothing",
    };
}
