using System.Text.Json.Nodes;
using CognitoClient.IntegrationTests.SignIn.Server.Challenges;
using CognitoClient.IntegrationTests.SignIn.Server.Users;

namespace CognitoClient.IntegrationTests.SignIn.Server;

/// <summary>What follows when a challenge is passed: the next challenge, or the tokens.</summary>
internal sealed class Progress(UserPool pool)
{
    /// <summary>Goes on from an attempt whose first factor was right.</summary>
    public JsonObject Continue(Attempt attempt)
    {
        attempt.User.CheckStatus();
        if (attempt.User.Status == "FORCE_CHANGE_PASSWORD")
        {
            return Ask(attempt, "NEW_PASSWORD_REQUIRED", NewPasswordChallenge.Parameters(attempt.User, pool.Options));
        }

        var device = ConfirmedDeviceOf(attempt);
        if (!attempt.SecondFactorDone && !attempt.IsPasswordless && !(device is { Remembered: true } && pool.Options.DevicesReplaceMfa)
            && SecondFactor(attempt) is { } challenge)
        {
            return challenge;
        }

        return device is not null && !attempt.DeviceDone
            ? Ask(attempt, "DEVICE_SRP_AUTH", [], anchor: device.Key)
            : Finish(attempt);
    }

    /// <summary>Asks for a challenge and waits for its answer.</summary>
    /// <param name="anchor">What the answer can be told by when the session is left out.</param>
    public JsonObject Ask(Attempt attempt, string challenge, JsonObject parameters, object? detail = null, string? anchor = null)
    {
        var answer = new JsonObject { ["ChallengeName"] = challenge, ["ChallengeParameters"] = parameters };
        if (pool.Sessions.Add(attempt with { Challenge = challenge, Detail = detail }, anchor) is { } session)
        {
            answer["Session"] = session;
        }

        return answer;
    }

    /// <summary>Asks for one second factor.</summary>
    public JsonObject AskFactor(Attempt attempt, string factor)
    {
        if (factor != "SOFTWARE_TOKEN_MFA")
        {
            return AskCode(attempt, factor, factor == "EMAIL_OTP" ? "EMAIL" : "SMS");
        }

        return Ask(attempt, factor, new()
        {
            ["FRIENDLY_DEVICE_NAME"] = attempt.User.SoftwareToken?.FriendlyName ?? "",
            ["USER_ID_FOR_SRP"] = attempt.User.Username,
        });
    }

    /// <summary>Sends a code and asks for it.</summary>
    public JsonObject AskCode(Attempt attempt, string challenge, string medium)
    {
        pool.SendCode(attempt.User, challenge, attempt.IsPasswordless ? 8 : 6);
        return Ask(attempt, challenge, new()
        {
            ["CODE_DELIVERY_DELIVERY_MEDIUM"] = medium,
            ["CODE_DELIVERY_DESTINATION"] = Outbox.Masked(attempt.User, medium),
            ["USER_ID_FOR_SRP"] = attempt.User.Username,
        });
    }

    private JsonObject? SecondFactor(Attempt attempt)
    {
        var user = attempt.User;
        return (user.PreferredMfa, user.MfaFactors.Count) switch
        {
            ({ } preferred, _) => AskFactor(attempt, preferred),
            (null, 1) => AskFactor(attempt, user.MfaFactors[0]),
            (null, > 1) => Ask(attempt, "SELECT_MFA_TYPE", new()
            {
                ["MFAS_CAN_CHOOSE"] = new JsonArray([.. user.MfaFactors.Select(factor => JsonValue.Create(factor))]).ToJsonString(),
                ["USER_ID_FOR_SRP"] = user.Username,
            }),
            _ when pool.Options.MfaRequired => Ask(attempt, "MFA_SETUP", new()
            {
                ["MFAS_CAN_SETUP"] = """["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]""",
                ["USER_ID_FOR_SRP"] = user.Username,
            }),
            _ => null,
        };
    }

    private static Device? ConfirmedDeviceOf(Attempt attempt) =>
        attempt.DeviceKey is { } key && attempt.User.Devices.TryGetValue(key, out var device) && device.Secret is not null ? device : null;

    private JsonObject Finish(Attempt attempt)
    {
        var user = attempt.User;
        Device? added = null;
        var deviceKey = attempt.DeviceKey;
        if (pool.Options.TracksDevices && deviceKey is null)
        {
            deviceKey = $"{pool.Options.PoolId.Split('_')[0]}_{pool.Source.Guid()}";
            added = new Device(deviceKey, $"-{pool.Source.Hex(4)}Zq", pool.Now);
            user.Devices[deviceKey] = added;
        }

        var result = pool.Tokens.Issue(user, attempt.Client, deviceKey, attempt.ByAlias);
        if (added is not null)
        {
            result["NewDeviceMetadata"] = new JsonObject { ["DeviceKey"] = added.Key, ["DeviceGroupKey"] = added.GroupKey };
        }

        return new() { ["AuthenticationResult"] = result, ["ChallengeParameters"] = new JsonObject() };
    }
}
