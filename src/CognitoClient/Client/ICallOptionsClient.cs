namespace CognitoClient;

/// <summary>A client that supports <see cref="CallOptions"/>.</summary>
/// <remarks>
/// <see cref="CognitoIdentityProviderClient"/> implements it. In a decorator, that is, your own
/// <see cref="ICognitoIdentityProviderClient"/> around another one, implement it by wrapping <c>inner.With(options)</c> in a new instance
/// of the decorator. To set options, call the extension method <see cref="CognitoIdentityProviderClientExtensions.With"/>.
/// </remarks>
public interface ICallOptionsClient
{
    /// <summary>Returns a view of this client whose calls have the options.</summary>
    /// <param name="options">The options. They are merged over those of this client if it is itself a view.</param>
    /// <returns>The view. This client is unchanged.</returns>
    ICognitoIdentityProviderClient WithOptions(CallOptions options);
}
