using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.Tokens;

/// <summary>Issues tokens.</summary>
internal static class TokenIssuer
{
    /// <summary>The scope of the tokens of sign-ins through the API, which the operations of users require.</summary>
    public const string AdminScope = "aws.cognito.signin.user.admin";

    // The form of an encrypted JWT (RFC 7516): the header, the encrypted key, the initialization vector, the content, the tag.
    private const string RefreshTokenHeader = "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ";

    /// <summary>Issues the tokens of a new sign-in. The user pool must not be locked: signatures take time.</summary>
    /// <param name="call">The call.</param>
    /// <param name="client">The app client.</param>
    /// <param name="user">The user.</param>
    /// <param name="deviceKey">The device that the user signed in with, or null for none.</param>
    /// <returns>The tokens.</returns>
    public static AuthenticationResultType Issue(ServiceCall call, AppClient client, User user, string? deviceKey = null)
    {
        var refreshToken = CreateRefreshToken(call);
        TokenContent content;
        lock (client.Pool.Gate)
        {
            var session = new TokenSession($"tkn{call.Ids.LowercaseAlphanumeric(25)}", call.Ids.Uuid(), client, user)
            {
                AuthTime = call.Now,
                EventId = call.Ids.Uuid(),
                Scopes = [AdminScope],
                DeviceKey = deviceKey,
                Expires = call.Now + TokenValidity.Refresh(client.Settings),
            };
            client.Pool.Tokens.Add(session, refreshToken, call.Now);
            content = Describe(call, session);
        }

        return Sign(client.Pool, content, refreshToken);
    }

    /// <summary>Describes tokens of a session. The user pool must be locked.</summary>
    public static TokenContent Describe(ServiceCall call, TokenSession session)
    {
        var pool = session.Client.Pool;
        var groups = GroupClaims.Of(pool, session.User);
        session.LastActive = call.Now;
        return new TokenContent
        {
            Session = session,
            Issuer = OpenIdConfiguration.Issuer(pool),
            Now = call.Now,
            AccessValidity = TokenValidity.Access(session.Client.Settings),
            IdValidity = TokenValidity.Id(session.Client.Settings),
            AccessJti = call.Ids.Uuid(),
            IdJti = call.Ids.Uuid(),
            IsRevocable = session.Client.Settings.EnableTokenRevocation is not false || session.Client.RotatesTokens,
            Attributes = ReadableAttributes.Of(session.Client, session.User),
            Groups = groups.Groups,
            Roles = groups.Roles,
            PreferredRole = groups.PreferredRole,
        };
    }

    /// <summary>Signs tokens. The user pool must not be locked.</summary>
    public static AuthenticationResultType Sign(UserPool pool, TokenContent content, string? refreshToken) => new()
    {
        AccessToken = Jwt.Create(pool.Keys.Access, writer => ClaimsWriter.WriteAccess(writer, content)),
        IdToken = Jwt.Create(pool.Keys.Id, writer => ClaimsWriter.WriteId(writer, content)),
        ExpiresIn = (int)content.AccessValidity.TotalSeconds,
        TokenType = "Bearer",
        RefreshToken = refreshToken,
    };

    public static string CreateRefreshToken(ServiceCall call) => string.Join(
        '.', RefreshTokenHeader, call.Ids.Opaque(256), call.Ids.Opaque(12), call.Ids.Opaque(700), call.Ids.Opaque(16));
}
