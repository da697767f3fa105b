using System.Buffers.Text;
using System.Text.Json;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace CognitoClient.Testing.Tests.SignIn;

/// <summary>User pools that track devices.</summary>
internal static class DeviceSite
{
    private static CancellationToken Cancellation => SignInSite.Cancellation;

    public static async Task<SignInSite> CreateAsync(DeviceConfigurationType? devices = null)
    {
        var site = await SignInSite.CreateAsync(new() { PoolName = "customers", DeviceConfiguration = devices ?? new() });
        await site.AddUserAsync();
        return site;
    }

    public static async Task<SignInTokens> FirstSignInAsync(SignInSite site) => Assert.IsType<SignedIn>(
        await site.SignIn().StartSrpAsync("nadia", SignInSite.Password, cancellationToken: Cancellation)).Tokens;

    public static async Task<DeviceSecret> ConfirmAsync(SignInSite site)
    {
        var tokens = await FirstSignInAsync(site);
        return await site.SignIn().ConfirmDeviceAsync(tokens, cancellationToken: Cancellation);
    }

    public static async Task<SignInTokens> SignInAsync(SignInSite site, DeviceSecret device, string way)
    {
        SignInContext context = new() { Device = device };
        var signIn = site.SignIn();
        return Assert.IsType<SignedIn>(way switch
        {
            "srp" => await signIn.StartSrpAsync("nadia", SignInSite.Password, context, Cancellation),
            "password" => await signIn.StartPasswordAsync("nadia", SignInSite.Password, context, Cancellation),
            _ => await signIn.StartChoiceAsync("nadia", ChallengeNameType.PasswordSrp, SignInSite.Password, context, Cancellation),
        }).Tokens;
    }

    public static bool IsDeviceChallenge(RecordedRequest request) =>
        request.Response is RespondToAuthChallengeResponse { ChallengeName.Value: "DEVICE_SRP_AUTH" };

    public static string? Claim(string token, string name) =>
        JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).GetProperty(name).GetString();
}
