namespace CognitoClient;

/// <summary>How failed attempts are repeated. Only <see cref="Standard"/> exists so far; further modes will be further values.</summary>
public enum CognitoRetryMode
{
    /// <summary>The AWS clients' <c>standard</c> mode: exponential backoff with jitter, and a quota that stops a retry storm.</summary>
    Standard,
}
