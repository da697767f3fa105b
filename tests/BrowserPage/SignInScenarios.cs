using CognitoClient;
using CognitoClient.Authentication;
using CognitoClient.Model;

namespace BrowserPage;

/// <summary>Signs a user in with each way to create a client, and keeps the user signed in.</summary>
internal sealed class SignInScenarios(IServiceProvider services, IConfiguration configuration)
{
    private readonly string _username = configuration["User:Name"]!;
    private readonly string _password = configuration["User:Password"]!;

    private CognitoClientOptions Options => new()
    {
        Region = configuration["Cognito:Region"],
        Endpoint = new Uri(configuration["Cognito:Endpoint"]!),
    };

    public async Task RunAsync(Report report)
    {
        await report.RunAsync("sign-in: constructor", async () =>
        {
            using var client = new CognitoIdentityProviderClient(Options);
            return await SignInAsync(client);
        });
        await report.RunAsync("sign-in: constructor with HttpClient", async () =>
        {
            using var http = new HttpClient();
            using var client = new CognitoIdentityProviderClient(http, Options);
            return await SignInAsync(client);
        });
        await report.RunAsync("sign-in: container", () =>
            SignInAsync(services.GetRequiredService<ICognitoIdentityProviderClient>()));
        await report.RunAsync("sign-in: container with HttpClientHandler", () =>
            SignInAsync(services.GetRequiredKeyedService<ICognitoIdentityProviderClient>("handler")));
        await report.RunAsync("sign-in: wrong password", WrongPasswordAsync);
        await report.RunAsync("session", SessionAsync);
        await report.RunAsync("authenticator app", () => Task.FromResult(
            Totp.Compute("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(59))));
    }

    private async Task<string> SignInAsync(ICognitoIdentityProviderClient client)
    {
        var options = new CognitoSignInOptions
        {
            UserPoolId = configuration["SignIn:UserPoolId"],
            ClientId = configuration["SignIn:ClientId"],
        };
        var result = await new CognitoSignIn(client, options).StartSrpAsync(_username, _password);
        return ((SignedIn)result).Tokens.ReadAccessToken().Username!;
    }

    private async Task<string> WrongPasswordAsync()
    {
        try
        {
            await services.GetRequiredService<ICognitoSignIn>().StartSrpAsync(_username, _password + "1");
            return "signed in";
        }
        catch (NotAuthorizedException exception)
        {
            return $"{exception.Reason}, request ID: {exception.RequestId is not null}";
        }
    }

    // The tokens of the app client live shorter than a session renews them ahead.
    private async Task<string> SessionAsync()
    {
        var signedIn = (SignedIn)await services.GetRequiredService<ICognitoSignIn>().StartSrpAsync(_username, _password);
        var session = await services.GetRequiredService<ICognitoSessions>().StartAsync(signedIn.Tokens);
        var renewed = await Task.WhenAll(session.GetTokensAsync(), session.GetTokensAsync());
        var isRenewed = renewed[0]!.AccessToken != signedIn.Tokens.AccessToken && renewed[0]!.AccessToken == renewed[1]!.AccessToken;
        await session.SignOutAsync();
        return $"renewed: {isRenewed}, ended: {await session.GetTokensAsync() is null}";
    }
}
