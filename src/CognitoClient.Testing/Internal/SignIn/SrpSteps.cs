using System.Security.Cryptography;
using CognitoClient.Internal.Srp;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.Srp;
using CognitoClient.Testing.Internal.State;
using CognitoClient.Testing.Internal.Users;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>SRP with a password.</summary>
internal static class SrpSteps
{
    /// <summary>Starts an exchange.</summary>
    public static SignInOutcome Start(SignInRequest request, SignInState state)
    {
        var a = SrpServerExchange.ReadClientValue(request.Require("SRP_A")) ?? throw SrpRules.InvalidClientValue();
        var password = state.User?.Password;
        return new Deferred(() =>
        {
            var pool = request.Pool;
            var salt = password is null ? SrpInteger.TwosComplement(Simulated(request).Salt) : password.Salt.ToArray();
            var verifier = password is null ? SrpServer.Verifier(SHA256.HashData(Simulated(request).Salt)) : password.Verifier;
            var secret = request.Call.Ids.Bytes(SrpServer.SecretSize);
            var exchange = SrpServerExchange.Start(pool.ShortId, state.Username, a, salt, verifier, secret);
            return () => Challenge(request, state, password, exchange);
        });
    }

    /// <summary>Checks the proof of the password.</summary>
    public static SignInOutcome Verify(SignInRequest request)
    {
        var signature = request.Require("PASSWORD_CLAIM_SIGNATURE");
        var block = request.Require("PASSWORD_CLAIM_SECRET_BLOCK");
        var timestamp = request.Require("TIMESTAMP");
        var session = Find(request, block);
        Subjects.Check(request, session.State);
        var user = session.State.User ?? throw UserStates.Incorrect();
        UserStates.ThrowIfNotReady(request.Client, user);
        user.FailedPasswords.ThrowIfLocked(request.Now);
        return new Deferred(() =>
        {
            var isProven = session.Exchange!.IsProvenBy(signature, block, timestamp, request.Now);
            return () => Accept(request, session, user, isProven);
        });
    }

    private static SimulatedUser Simulated(SignInRequest request) => new(request.Pool, request.Username);

    private static SignInOutcome Accept(SignInRequest request, SignInSession session, User user, bool isProven)
    {
        if (session.IsUsed)
        {
            throw UserStates.Incorrect();
        }

        UserStates.AcceptPassword(request, user, isProven && session.Password is { } password && password == user.Password);
        var outcome = NextSteps.AfterPassword(
            request.Call, session.State with { DeviceKey = DeviceSteps.Key(request, session.State) });
        session.IsUsed = true;
        return outcome;
    }

    private static Challenged Challenge(SignInRequest request, SignInState state, Password? password, SrpServerExchange exchange)
    {
        var block = Convert.ToBase64String(request.Call.Ids.Bytes(SrpRules.SecretBlockSize));
        // FACTS-SERVER 9 [R]: only a sign-in with a choice has a session here.
        var session = Sessions.Add(request.Call, new SignInSession(
            state.IsChoice ? Sessions.NewToken(request.Call) : block,
            state,
            ChallengeNameType.PasswordVerifier,
            Sessions.Expiry(request.Call, request.Client))
        {
            Exchange = exchange,
            SecretBlock = block,
            Password = password,
        });
        var parameters = new Dictionary<string, string>
        {
            ["SALT"] = exchange.SaltHex,
            ["SECRET_BLOCK"] = block,
            ["SRP_B"] = exchange.PublicValueHex,
            ["USERNAME"] = state.Username,
            ["USER_ID_FOR_SRP"] = state.Username,
        };
        return new Challenged(session.Challenge, parameters) { Session = state.IsChoice ? session.Token : null };
    }

    private static SignInSession Find(SignInRequest request, string block)
    {
        var session = request.Pool.SignIns.Find(block);
        if (session is null && request.Session is not null)
        {
            session = Sessions.Get(request, ChallengeNameType.PasswordVerifier);
        }

        if (session is null || session.State.Client != request.Client || session.SecretBlock != block || session.IsUsed)
        {
            throw UserStates.Incorrect();
        }

        return session.Expires > request.Now ? session : throw SrpRules.TooLate();
    }
}
