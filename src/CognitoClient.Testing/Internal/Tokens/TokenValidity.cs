using CognitoClient.Model;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>The lifetimes of an app client's tokens.</summary>
internal static class TokenValidity
{
    // FACTS-SERVER 4 [A]: hours for access and ID tokens, days for refresh tokens.
    private static readonly TimeSpan Default = TimeSpan.FromHours(1);
    private const int DefaultRefreshDays = 30;

    public static TimeSpan Access(UserPoolClientType client) =>
        client.AccessTokenValidity is { } value ? In(client.TokenValidityUnits?.AccessToken ?? TimeUnitsType.Hours, value) : Default;

    public static TimeSpan Id(UserPoolClientType client) =>
        client.IdTokenValidity is { } value ? In(client.TokenValidityUnits?.IdToken ?? TimeUnitsType.Hours, value) : Default;

    public static TimeSpan Refresh(UserPoolClientType client) => In(
        client.TokenValidityUnits?.RefreshToken ?? TimeUnitsType.Days,
        client.RefreshTokenValidity is > 0 and var value ? value : DefaultRefreshDays);

    /// <summary>Converts a value with its unit.</summary>
    public static TimeSpan In(TimeUnitsType unit, int value) => unit.Value switch
    {
        "seconds" => TimeSpan.FromSeconds(value),
        "minutes" => TimeSpan.FromMinutes(value),
        "hours" => TimeSpan.FromHours(value),
        _ => TimeSpan.FromDays(value),
    };
}
