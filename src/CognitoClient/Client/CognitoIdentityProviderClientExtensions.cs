using CognitoClient.Internal.Settings;
using Microsoft.Extensions.Options;

namespace CognitoClient;

/// <summary>Extension methods for clients that are known by their interface, such as the client of a container.</summary>
public static class CognitoIdentityProviderClientExtensions
{
    /// <summary>
    /// Returns a view of a client whose calls have the options: a time limit, a number of attempts, headers, a callback.
    /// </summary>
    /// <param name="client">
    /// The client. If it does not implement <see cref="ICallOptionsClient"/>, as a test double usually does not, the options have no
    /// effect.
    /// </param>
    /// <param name="options">
    /// The options. If the client is itself a view, they are merged: an option that is set here replaces the view's; headers are merged by
    /// name.
    /// </param>
    /// <returns>
    /// The view, or the client itself if it does not support options. The view shares the client's connections, credentials, retry quota
    /// and clock. It is cheap to create, is safe for concurrent use and need not be disposed.
    /// </returns>
    /// <exception cref="OptionsValidationException">Options are invalid. The exception lists every problem.</exception>
    /// <remarks>A paginator over the view uses the options for each page, and each page is a separate call.</remarks>
    public static ICognitoIdentityProviderClient With(this ICognitoIdentityProviderClient client, CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        CallOptionsValidation.ThrowIfInvalid(options);
        return client is not ICallOptionsClient supporting ? client
            : supporting.WithOptions(options) ?? throw new InvalidOperationException(
                $"{client.GetType().Name}.{nameof(ICallOptionsClient.WithOptions)} returned null. Return a client.");
    }
}
