namespace CognitoClient;

/// <summary>What a client can do besides the service's operations, where code knows it by its interface, as from a container.</summary>
public static class CognitoIdentityProviderClientExtensions
{
    /// <inheritdoc cref="CognitoIdentityProviderClient.DiagnoseAsync"/>
    /// <param name="client">A <see cref="CognitoIdentityProviderClient"/>, for instance a container's.</param>
    /// <param name="cancellationToken">Ends the look-up of credentials.</param>
    /// <exception cref="NotSupportedException">The client is of another type, such as a test's.</exception>
    public static Task<ClientDiagnosis> DiagnoseAsync(this ICognitoIdentityProviderClient client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client is CognitoIdentityProviderClient known
            ? known.DiagnoseAsync(cancellationToken)
            : throw new NotSupportedException($"{client.GetType().Name} is no {nameof(CognitoIdentityProviderClient)} and cannot be diagnosed.");
    }
}
