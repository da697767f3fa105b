namespace CognitoClient.Internal.Http;

/// <summary>Whether a client was disposed. Its views and paginators share it.</summary>
/// <param name="key">The key of the client in a container; null for none.</param>
internal sealed class ClientLifetime(string? key)
{
    private volatile bool _hasEnded;

    public bool HasEnded => _hasEnded;

    public void End() => _hasEnded = true;

    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public void ThrowIfEnded()
    {
        if (_hasEnded)
        {
            throw CreateException();
        }
    }

    public ObjectDisposedException CreateException() => new(
        "CognitoClient.CognitoIdentityProviderClient",
        $"The client{(key is null ? "" : $" '{key}'")} was disposed. Keep one client for as long as it is called; a client of a container "
        + "is disposed with the container.");
}
