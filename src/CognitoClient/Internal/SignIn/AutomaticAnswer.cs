using CognitoClient.Authentication;
using CognitoClient.Internal.Srp;
using CognitoClient.Model;

namespace CognitoClient.Internal.SignIn;

/// <summary>The answers that need nobody: SRP proofs of a password or a device that is at hand.</summary>
internal static class AutomaticAnswer
{
    /// <summary>What to answer with; null when the challenge is the caller's.</summary>
    /// <exception cref="SignInProtocolException">The challenge lacks a value, or holds one that SRP forbids.</exception>
    public static Dictionary<string, string>? For(ChallengeState state, SignInSecrets secrets, SignInSettings settings)
    {
        if (state.Name == ChallengeNameType.PasswordVerifier && secrets.Password is { } password && secrets.TakeUser() is { } user)
        {
            using (user)
            {
                return Prove(user, state, settings.PoolName, state.Username, password, settings.Clock);
            }
        }

        if (state.Context.Device is not { } device)
        {
            return null;
        }

        if (state.Name == ChallengeNameType.DeviceSrpAuth && !secrets.DeviceTried)
        {
            return new() { ["SRP_A"] = secrets.StartDevice() };
        }

        if (state.Name == ChallengeNameType.DevicePasswordVerifier && secrets.TakeDevice() is { } exchange)
        {
            using (exchange)
            {
                return Prove(exchange, state, device.DeviceGroupKey, device.DeviceKey, device.Password, settings.Clock);
            }
        }

        return null;
    }

    private static Dictionary<string, string> Prove(
        SrpExchange exchange, ChallengeState state, string group, string identity, string password, TimeProvider clock)
    {
        try
        {
            var proof = exchange.Prove(
                group, identity, password, state.Required("SALT"), state.Required("SRP_B"), state.Required("SECRET_BLOCK"), clock.GetUtcNow());
            return ProofResponses.Of(state, proof.Signature, proof.Timestamp);
        }
        catch (SrpProtocolException exception)
        {
            throw new SignInProtocolException($"The challenge {state.Name} cannot be answered: {exception.Message}", exception);
        }
    }
}
