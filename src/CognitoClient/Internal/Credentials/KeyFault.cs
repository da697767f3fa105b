namespace CognitoClient.Internal.Credentials;

/// <summary>Finds what cannot be part of an access key or of a session token.</summary>
internal static class KeyFault
{
    /// <summary>Describes what is wrong with an access key ID, with the remedy; null if nothing is.</summary>
    public static string? FindInId(string? value) => Find(value)
        ?? (value?.Contains('/', StringComparison.Ordinal) == true
            ? "contains a slash. Check whether AccessKeyId and SecretAccessKey are interchanged."
            : null);

    /// <summary>Describes what is wrong with a secret access key or a session token, with the remedy; null if nothing is.</summary>
    public static string? Find(string? value) => value switch
    {
        null => null,
        ['"', .., '"'] or ['\'', .., '\''] => "is in quotation marks. Remove them.",
        _ when value.AsSpan().ContainsAnyExceptInRange('!', '~') =>
            "contains white space or a non-ASCII character. Check how it is read.",
        _ => null,
    };
}
