using System.Diagnostics.CodeAnalysis;
using CognitoClient.Authentication;
using CognitoClient.Internal.Challenges;
using CognitoClient.Internal.Srp;

namespace CognitoClient.Internal.SignIn;

/// <summary>The responses that need no user: SRP proofs of a password or a device that the call has.</summary>
internal static class SrpResponses
{
    /// <summary>Creates the responses to a challenge, unless only the user can respond.</summary>
    /// <exception cref="SignInProtocolException">A value of the challenge is missing or invalid.</exception>
    public static bool TryCreate(
        ChallengeState state,
        SignInSecrets secrets,
        SignInSettings settings,
        [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? responses)
    {
        var device = state.Context.Device;
        responses = state.Name.Value switch
        {
            "PASSWORD_VERIFIER" when secrets.Password is { } password && secrets.TakeUser() is { } exchange =>
                Prove(exchange, state, settings.PoolName, state.Username, password, settings.Clock),
            "DEVICE_SRP_AUTH" when device is not null && !secrets.DeviceTried =>
                new Dictionary<string, string> { ["SRP_A"] = secrets.StartDevice() },
            "DEVICE_PASSWORD_VERIFIER" when device is not null && secrets.TakeDevice() is { } exchange =>
                Prove(exchange, state, device.DeviceGroupKey, device.DeviceKey, device.Password, settings.Clock),
            _ => null,
        };
        return responses is not null;
    }

    private static Dictionary<string, string> Prove(
        SrpExchange exchange, ChallengeState state, string group, string identity, string password, TimeProvider clock)
    {
        using (exchange)
        {
            try
            {
                var salt = state.Parameters.GetRequired(state.Name, "SALT", state.Operation);
                var srpB = state.Parameters.GetRequired(state.Name, "SRP_B", state.Operation);
                var secretBlock = state.Parameters.GetRequired(state.Name, "SECRET_BLOCK", state.Operation);
                var proof = exchange.Prove(group, identity, password, salt, srpB, secretBlock, clock.GetUtcNow());
                return ProofResponses.Create(state.Name, state.Parameters, proof.Signature, proof.Timestamp);
            }
            catch (SrpProtocolException exception)
            {
                throw new SignInProtocolException($"The challenge {state.Name} has invalid SRP values: {exception.Message}", exception)
                {
                    Operation = state.Operation,
                };
            }
        }
    }
}
