using CognitoClient.Model;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Operations.Clients;

/// <summary>Checks the lifetimes of tokens of an app client.</summary>
// Messages: FACTS-SERVER-config 21 [R]. Ranges: FACTS-SERVER 2 [A].
internal static class ClientTokenChecks
{
    private static readonly TimeSpan MinAccess = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxAccess = TimeSpan.FromDays(1);
    private static readonly TimeSpan MinRefresh = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan MaxRefresh = TimeSpan.FromDays(3650);

    public static void ThrowIfInvalid(UserPoolClientType settings)
    {
        var access = TokenValidity.Access(settings);
        var id = TokenValidity.Id(settings);
        var refresh = TokenValidity.Refresh(settings);
        if (IsOutside(access, MinAccess, MaxAccess) || IsOutside(id, MinAccess, MaxAccess) || IsOutside(refresh, MinRefresh, MaxRefresh))
        {
            throw new InvalidParameterException("Invalid range for token validity.");
        }

        if (access > refresh || id > refresh)
        {
            throw new InvalidParameterException(
                "Access and Id Token expiration times must be less than or equal to refresh token expiration times.");
        }
    }

    private static bool IsOutside(TimeSpan validity, TimeSpan min, TimeSpan max) => validity < min || validity > max;
}
