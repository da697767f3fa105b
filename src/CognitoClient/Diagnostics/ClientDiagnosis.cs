namespace CognitoClient;

/// <summary>
/// What a client works with and where each value came from, for a person who wonders why calls go where they go. It holds no secret and can
/// be logged.
/// </summary>
public sealed record ClientDiagnosis
{
    /// <summary>The settings in effect, with their origin.</summary>
    public required IReadOnlyList<SettingSource> Settings { get; init; }

    /// <summary>
    /// The access key id that signed operations are signed with, all but its last four characters masked; null for a client without
    /// credentials and where <see cref="CredentialsFault"/> says why there are none.
    /// </summary>
    public string? AccessKeyId { get; init; }

    /// <summary>Whether the credentials are temporary, that is, have a session token.</summary>
    public bool HasSessionToken { get; init; }

    /// <summary>Why no credentials can be had, and what was tried; null when all is well.</summary>
    public string? CredentialsFault { get; init; }

    /// <summary>Everything, one line each.</summary>
    public override string ToString() => string.Join('\n', Settings.Select(setting => setting.ToString()).Append(CredentialsLine));

    private string CredentialsLine => (AccessKeyId, CredentialsFault) switch
    {
        (_, { } fault) => $"No credentials: {fault}",
        ({ } id, _) => $"Signs with access key {id}{(HasSessionToken ? " and a session token" : "")}",
        _ => "Signs nothing",
    };
}
