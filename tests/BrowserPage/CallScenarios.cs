using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;
using Microsoft.Extensions.Options;

namespace BrowserPage;

/// <summary>Makes signed and unsigned calls, and looks at settings.</summary>
internal sealed class CallScenarios(IServiceProvider services, IConfiguration configuration)
{
    private readonly string _userPoolId = configuration["SignIn:UserPoolId"]!;
    private readonly string _username = configuration["User:Name"]!;

    public async Task RunAsync(Report report)
    {
        await report.RunAsync("call: fixed credentials", async () =>
        {
            var options = new CognitoSignInOptions
            {
                UserPoolId = _userPoolId,
                ClientId = configuration["SignIn:ClientId"],
                UseAdminOperations = true,
            };
            var signIn = new CognitoSignIn(GetClient("signed"), options);
            return ((SignedIn)await signIn.StartSrpAsync(_username, configuration["User:Password"]!)).Tokens.ReadAccessToken().Username!;
        });
        await report.RunAsync("call: no credentials", async () =>
        {
            var user = await GetClient("region").AdminGetUserAsync("us-east-1_Example1", _username);
            return user.Username!;
        });
        await report.RunAsync("call: options", async () =>
        {
            var summary = "";
            using var client = new CognitoIdentityProviderClient(new CognitoClientOptions
            {
                Region = "eu-central-1",
                Endpoint = new Uri(configuration["Servers:Echo"]!),
                CloseConnection = true,
                ApplicationId = "page",
            });
            await client
                .With(new CallOptions { Timeout = TimeSpan.FromSeconds(30), Completed = call => summary = $"{(int?)call.StatusCode}" })
                .ForgotPasswordAsync(new ForgotPasswordRequest { ClientId = "client", Username = "ada" });
            return summary;
        });
        await report.RunAsync("call: retry", async () =>
        {
            using var client = new CognitoIdentityProviderClient(new CognitoClientOptions
            {
                Region = "eu-central-1",
                Endpoint = new Uri(configuration["Servers:Flaky"]!),
                RetryMode = CognitoRetryMode.Adaptive,
            });
            var attempts = 0;
            await client
                .With(new CallOptions { Completed = call => attempts = call.Attempts })
                .ForgotPasswordAsync(new ForgotPasswordRequest { ClientId = "client", Username = "ada" });
            return $"{attempts} attempts";
        });
        await report.RunAsync("settings: region only", () => Task.FromResult(
            $"{services.GetRequiredKeyedService<CognitoIdentityProviderClient>("region").Endpoint}"));
        await report.RunAsync("settings: none", () => Task.FromResult($"{new CognitoIdentityProviderClient().Region}"));
        await report.RunAsync("settings: profile", () =>
        {
            try
            {
                return Task.FromResult($"{GetClient("profile")}");
            }
            catch (OptionsValidationException exception)
            {
                return Task.FromResult(string.Join('\n', exception.Failures));
            }
        });
        await report.RunAsync("settings: diagnosis", async () =>
            $"{await services.GetRequiredKeyedService<CognitoIdentityProviderClient>("region").DiagnoseAsync()}");
    }

    private ICognitoIdentityProviderClient GetClient(string key) =>
        services.GetRequiredKeyedService<ICognitoIdentityProviderClient>(key);
}
