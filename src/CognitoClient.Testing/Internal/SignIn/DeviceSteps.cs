using CognitoClient.Model;
using CognitoClient.Testing.Internal.Calls;
using CognitoClient.Testing.Internal.Rules;
using CognitoClient.Testing.Internal.Srp;
using CognitoClient.Testing.Internal.State;

namespace CognitoClient.Testing.Internal.SignIn;

/// <summary>Devices in sign-ins: new ones, and the proof of remembered ones.</summary>
internal static class DeviceSteps
{
    /// <summary>Returns true if the sign-in has to do with devices at all.</summary>
    // FACTS-SERVER 9 [A]: administrators have no devices.
    public static bool AreTracked(SignInState state) => state.Client.Pool.Settings.DeviceConfiguration is not null && !state.IsAdmin;

    /// <summary>Finds the device that the sign-in names, or null for none.</summary>
    /// <exception cref="ResourceNotFoundException">The user has no such device.</exception>
    public static Device? Find(SignInState state) => state.DeviceKey is not { } key || !AreTracked(state)
        ? null
        : state.User!.Devices.TryGet(key, out var device) ? device : throw DeviceRules.NotFound();

    /// <summary>Returns the key of the device that a response names or, without one, that the sign-in named before.</summary>
    // FACTS-SERVER 11 [W]: clients that are told that a device is unknown send the response again, without the key.
    public static string? Key(SignInRequest request, SignInState state) => request.Find("DEVICE_KEY")
        ?? (state.DeviceKey is { } key && state.User?.Devices.TryGet(key, out _) is true ? key : null);

    /// <summary>Returns true if a device serves as the second factor.</summary>
    // FACTS-SERVER 11 [A].
    public static bool ReplacesMfa(SignInState state, Device? device) => device is { IsRemembered: true }
        && state.Client.Pool.Settings.DeviceConfiguration?.ChallengeRequiredOnNewDevice is true;

    /// <summary>Issues the key of a new device.</summary>
    // FACTS-SERVER 5 [R].
    public static NewDeviceMetadataType Issue(ServiceCall call, SignInState state)
    {
        var key = $"{state.Client.Pool.Region}_{call.Ids.Uuid()}";
        var groupKey = $"-{call.Ids.Alphanumeric(8)}";
        state.User!.Devices.Issue(key, groupKey);
        return new() { DeviceKey = key, DeviceGroupKey = groupKey };
    }

    /// <summary>Asks for a proof of the device.</summary>
    public static Challenged Challenge(ServiceCall call, SignInState state)
    {
        var session = Sessions.Open(call, state, ChallengeNameType.DeviceSrpAuth);
        return new Challenged(session.Challenge, new Dictionary<string, string>()) { Session = session.Token };
    }

    /// <summary>Starts the exchange.</summary>
    public static SignInOutcome Start(SignInRequest request)
    {
        var (key, srpA) = (request.Require("DEVICE_KEY"), request.Require("SRP_A"));
        var session = Sessions.Get(request, ChallengeNameType.DeviceSrpAuth);
        Subjects.Check(request, session.State);
        var state = session.State with { DeviceKey = key };
        var device = Find(state) ?? throw DeviceRules.NotFound();
        var a = SrpServerExchange.ReadClientValue(srpA) ?? throw SrpRules.InvalidClientValue();
        return new Deferred(() =>
        {
            var secret = request.Call.Ids.Bytes(SrpServer.SecretSize);
            var exchange = SrpServerExchange.Start(device.GroupKey, device.Key, a, device.Salt, device.Verifier, secret);
            return () => Verifier(request, session, state, exchange);
        });
    }

    /// <summary>Checks the proof of the device.</summary>
    public static SignInOutcome Verify(SignInRequest request)
    {
        var key = request.Require("DEVICE_KEY");
        var signature = request.Require("PASSWORD_CLAIM_SIGNATURE");
        var block = request.Require("PASSWORD_CLAIM_SECRET_BLOCK");
        var timestamp = request.Require("TIMESTAMP");
        var session = Sessions.Get(request, ChallengeNameType.DevicePasswordVerifier);
        Subjects.Check(request, session.State);
        var device = Find(session.State with { DeviceKey = key }) ?? throw DeviceRules.NotFound();
        return new Deferred(() =>
        {
            var isProven = session.SecretBlock == block && session.State.DeviceKey == key
                && session.Exchange!.IsProvenBy(signature, block, timestamp, request.Now);
            return () => Accept(request, session, device, isProven);
        });
    }

    private static Granted Accept(SignInRequest request, SignInSession session, Device device, bool isProven)
    {
        if (session.IsUsed || !isProven)
        {
            throw UserStates.Incorrect();
        }

        session.IsUsed = true;
        return NextSteps.Grant(request.Call, session.State, device);
    }

    private static Challenged Verifier(SignInRequest request, SignInSession used, SignInState state, SrpServerExchange exchange)
    {
        used.IsUsed = true;
        var block = Convert.ToBase64String(request.Call.Ids.Bytes(SrpRules.SecretBlockSize));
        var session = Sessions.Add(request.Call, new SignInSession(
            Sessions.NewToken(request.Call),
            state,
            ChallengeNameType.DevicePasswordVerifier,
            Sessions.Expiry(request.Call, request.Client))
        {
            Exchange = exchange,
            SecretBlock = block,
        });
        var parameters = new Dictionary<string, string>
        {
            ["SALT"] = exchange.SaltHex,
            ["SECRET_BLOCK"] = block,
            ["SRP_B"] = exchange.PublicValueHex,
            ["USERNAME"] = state.Username,
            ["DEVICE_KEY"] = state.DeviceKey!,
        };
        return new Challenged(session.Challenge, parameters) { Session = session.Token };
    }
}
