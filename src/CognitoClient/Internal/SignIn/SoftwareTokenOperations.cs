using CognitoClient.Authentication;
using CognitoClient.Internal.Calls;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The two operations that set an authenticator app up, in a sign-in and for signed-in users.</summary>
internal sealed class SoftwareTokenOperations(ICognitoIdentityProviderClient client)
{
    /// <exception cref="SignInProtocolException">The service returned no secret, or one that is not Base32.</exception>
    public async Task<(string Secret, string? Session)> AssociateAsync(
        AssociateSoftwareTokenRequest request, CancellationToken cancellationToken)
    {
        var response = await client.AssociateSoftwareTokenAsync(request, cancellationToken).VerifyResponse(client).ConfigureAwait(false);
        return (ChallengeChecks.VerifySecret(response.SecretCode), response.Session);
    }

    /// <returns>The next session of the sign-in, if the service returned one.</returns>
    /// <exception cref="SignInProtocolException">The service did not accept the app.</exception>
    public async Task<string?> VerifyAsync(VerifySoftwareTokenRequest request, CancellationToken cancellationToken)
    {
        var response = await client.VerifySoftwareTokenAsync(request, cancellationToken).VerifyResponse(client).ConfigureAwait(false);
        if (response.Status == VerifySoftwareTokenResponseType.Success)
        {
            return response.Session;
        }

        var status = response.Status is { } other ? $"the status '{other}'" : "no status";
        throw new SignInProtocolException($"VerifySoftwareToken returned {status} instead of SUCCESS.")
        {
            Operation = "VerifySoftwareToken",
        };
    }
}
