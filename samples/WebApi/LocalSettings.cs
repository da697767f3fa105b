using CognitoLocal;

namespace WebApi;

/// <summary>The settings for cognito-local, which supports neither SRP nor GetTokensFromRefreshToken.</summary>
internal static class LocalSettings
{
    public static void Apply(ConfigurationManager configuration, LocalUserPool pool)
    {
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cognito:Region"] = "us-east-1",
            ["Cognito:Endpoint"] = $"{pool.Endpoint}",
            ["SignIn:UserPoolId"] = pool.UserPoolId,
            ["SignIn:ClientId"] = pool.ClientId,
            ["SignIn:RefreshOperation"] = "RefreshTokenAuth",
            ["SendPassword"] = "true",
        });
        Console.WriteLine($"cognito-local at {pool.Endpoint}. "
            + $"Sign in as {LocalUserPool.Username}, with the temporary password {LocalUserPool.TemporaryPassword}");
    }
}
