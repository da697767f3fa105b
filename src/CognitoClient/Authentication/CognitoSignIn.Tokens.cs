using System.Runtime.CompilerServices;
using CognitoClient.Internal.Text;

namespace CognitoClient.Authentication;

#pragma warning disable RS0026 // The overloads of RefreshAsync differ in the type of their first parameter, which is required.
public sealed partial class CognitoSignIn
{
    /// <inheritdoc/>
    // The argument new() { ... } fits both overloads.
    [OverloadResolutionPriority(1)]
    public Task<SignInTokens> RefreshAsync(
        SignInTokens tokens, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return _tokens.RefreshAsync(tokens, context ?? SignInContext.None, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SignInTokens> RefreshAsync(
        string refreshToken, string? username = null, SignInContext? context = null, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(refreshToken);
        return _tokens.RefreshAsync(refreshToken, username, context ?? SignInContext.None, cancellationToken);
    }

    /// <inheritdoc/>
    public Task RevokeAsync(string refreshToken, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(refreshToken);
        return _tokens.RevokeAsync(refreshToken, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SignOutEverywhereAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        StrictText.ThrowIfEmptyOrInvalid(accessToken);
        return _tokens.SignOutEverywhereAsync(accessToken, cancellationToken);
    }
}
#pragma warning restore RS0026
