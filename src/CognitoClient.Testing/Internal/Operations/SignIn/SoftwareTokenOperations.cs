using CognitoClient.Authentication;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Dispatch;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.SignIn;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Tokens;

namespace CognitoClient.Testing.Internal.Operations.SignIn;

/// <summary>The set-up of authenticator apps, by signed-in users and during sign-ins.</summary>
internal static class SoftwareTokenOperations
{
    // RFC 4226, 4: 160 bits; the service uses 256.
    private const int SecretSize = 32;

    public static void AddTo(BehaviorTable table)
    {
        table.Add(CognitoIdentityProviderOperations.AssociateSoftwareToken, Associate);
        table.Add(CognitoIdentityProviderOperations.VerifySoftwareToken, Verify);
        table.AddForPool(
            CognitoIdentityProviderOperations.AdminDeleteSoftwareToken, request => request.UserPoolId, AdminDeleteSoftwareToken);
    }

    private static AssociateSoftwareTokenResponse Associate(ServiceCall call, AssociateSoftwareTokenRequest request) =>
        Run(call, request.AccessToken, request.Session, (pool, user, session) =>
        {
            ThrowIfDisabled(pool);
            var secret = Base32.Encode(call.Ids.Bytes(SecretSize));
            user.Mfa.UnverifiedToken = new SoftwareToken(secret);
            // FACTS-SERVER 10 [T]: a session only in the form with a session.
            return new AssociateSoftwareTokenResponse { SecretCode = secret, Session = Next(call, session, isVerified: false) };
        });

    private static VerifySoftwareTokenResponse Verify(ServiceCall call, VerifySoftwareTokenRequest request) =>
        Run(call, request.AccessToken, request.Session, (pool, user, session) =>
        {
            ThrowIfDisabled(pool);
            var token = user.Mfa.UnverifiedToken ?? throw new InvalidParameterException(SoftwareTokenRules.NotAssociated);
            switch (token.Use(request.UserCode, call.Now))
            {
                case SoftwareTokenResult.Wrong:
                    // FACTS-SERVER 10 [W].
                    throw new EnableSoftwareTokenMFAException("Code mismatch");
                case SoftwareTokenResult.Used:
                    throw new ExpiredCodeException("Your software token has already been used once.");
            }

            // FACTS-SERVER 10 [A]: the app that was verified before is replaced only now.
            token.FriendlyName = request.FriendlyDeviceName;
            (user.Mfa.Token, user.Mfa.UnverifiedToken) = (token, null);
            return new VerifySoftwareTokenResponse
            {
                Status = VerifySoftwareTokenResponseType.Success,
                Session = Next(call, session, isVerified: true),
            };
        });

    // FACTS-SERVER 10 [A].
    private static AdminDeleteSoftwareTokenResponse AdminDeleteSoftwareToken(
        ServiceCall call, UserPool pool, AdminDeleteSoftwareTokenRequest request)
    {
        var user = pool.GetUser(request.Username);
        if (user.Status == UserStatusType.Unconfirmed)
        {
            throw new UserNotConfirmedException("User is not confirmed.");
        }

        user.Mfa.Disable(MfaSettings.SoftwareToken);
        (user.Mfa.Token, user.Mfa.UnverifiedToken) = (null, null);
        return new();
    }

    /// <summary>Runs an operation for the user of an access token or of a session.</summary>
    private static TResponse Run<TResponse>(
        ServiceCall call, string? accessToken, string? sessionToken, Func<UserPool, User, SignInSession?, TResponse> behavior)
    {
        if (sessionToken is null || accessToken is not null)
        {
            // FACTS-SERVER 10 [A: not both; ?: the error].
            var token = AccessTokens.Read(call, accessToken is null || sessionToken is null
                ? accessToken ?? ""
                : throw new InvalidParameterException(SoftwareTokenRules.TokenAndSession));
            lock (token.Pool.Gate)
            {
                var owner = AccessTokens.Resolve(token);
                return behavior(owner.Pool, owner.User, null);
            }
        }

        foreach (var pool in call.Account.PoolsIn(call.Region))
        {
            lock (pool.Gate)
            {
                if (pool.SignIns.Find(sessionToken) is { } found)
                {
                    var session = pool.SignIns.Get(sessionToken, found.State.Client, call.Now);
                    return session.Challenge == ChallengeNameType.MfaSetup && session.Choices.Contains(MfaSettings.SoftwareToken)
                        ? behavior(pool, session.State.User!, session)
                        : throw SignInSessions.Invalid();
                }
            }
        }

        throw SignInSessions.Invalid();
    }

    private static string? Next(ServiceCall call, SignInSession? session, bool isVerified)
    {
        if (session is null)
        {
            return null;
        }

        session.IsUsed = true;
        return MfaSetupSteps.Open(call, session.State, session.Choices, isVerified).Token;
    }

    private static void ThrowIfDisabled(UserPool pool)
    {
        if (pool.Mfa.SoftwareTokenMfaConfiguration?.Enabled is not true)
        {
            // FACTS-SERVER 10 [A].
            throw new SoftwareTokenMFANotFoundException("Software Token MFA has not been enabled by the userPool");
        }
    }
}
