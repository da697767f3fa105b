using CognitoClient.Testing;
using CognitoLocal;

namespace WebApi;

/// <summary>Configures a user pool with an invited user for the time that the application runs.</summary>
internal static class LocalSettings
{
    /// <summary>Uses a user pool in this process. Nothing is sent over a network.</summary>
    public static async Task UseInMemoryPoolAsync(this WebApplicationBuilder builder)
    {
        var cognito = new InMemoryCognito();
        using var client = cognito.CreateClient();
        var pool = await InvitedUserPool.CreateAsync(client);
        builder.Services.AddInMemoryCognito(cognito);
        Apply(builder.Configuration, pool, []);
        Announce("User pool in this process");
    }

    /// <summary>Uses cognito-local, which supports neither SRP nor GetTokensFromRefreshToken.</summary>
    public static void UseCognitoLocal(this WebApplicationBuilder builder, LocalUserPool local)
    {
        Apply(builder.Configuration, local.Pool, new()
        {
            ["Cognito:Region"] = "us-east-1",
            ["Cognito:Endpoint"] = $"{local.Endpoint}",
            ["SignIn:RefreshOperation"] = "RefreshTokenAuth",
            ["SendPassword"] = "true",
        });
        Announce($"cognito-local at {local.Endpoint}");
    }

    private static void Apply(ConfigurationManager configuration, InvitedUserPool pool, Dictionary<string, string?> settings)
    {
        settings["SignIn:UserPoolId"] = pool.UserPoolId;
        settings["SignIn:ClientId"] = pool.ClientId;
        configuration.AddInMemoryCollection(settings);
    }

    private static void Announce(string server) => Console.WriteLine(
        $"{server}. Sign in as {InvitedUserPool.Username}, with the temporary password {InvitedUserPool.TemporaryPassword}");
}
