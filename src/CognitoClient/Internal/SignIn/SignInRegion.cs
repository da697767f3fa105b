using CognitoClient.Authentication;
using CognitoClient.Internal.Endpoints;

namespace CognitoClient.Internal.SignIn;

/// <summary>Compares the region of a user pool with that of the client.</summary>
internal static class SignInRegion
{
    /// <summary>Returns the client to sign in with: the option of the sign-in applies to its calls as well.</summary>
    public static ICognitoIdentityProviderClient GetClient(ICognitoIdentityProviderClient client, CognitoSignInOptions options) =>
        options.AllowOtherRegion && client is CognitoIdentityProviderClient { ServesAnyRegion: false } known
            ? known.AllowOtherRegion()
            : client;

    /// <summary>
    /// Returns the fault of a user pool in another region than the client's; otherwise null. A client with a custom endpoint, and a client
    /// that is not known, can serve any region.
    /// </summary>
    public static string? FindFault(ICognitoIdentityProviderClient? client, CognitoSignInOptions options) =>
        client is CognitoIdentityProviderClient { ServesAnyRegion: false } known
        && !options.AllowOtherRegion
        && RegionNames.FindInPoolId(options.UserPoolId) is { } region
        && region != known.Region
            ? $"UserPoolId: '{options.UserPoolId}'{SignInSettings.From(options, nameof(options.UserPoolId), options.UserPoolId)} is a user "
                + $"pool in {region}, but the client calls {known.Region}. Set the client's Region to {region} or, if the pool is "
                + "available in both regions, AllowOtherRegion = true."
            : null;
}
