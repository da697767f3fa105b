using CognitoClient.Model;
using CognitoClient.Testing.Tests.Support;

namespace CognitoClient.Testing.Tests.Clients;

// FACTS-SERVER-config 21 [R] unless marked.
public sealed class UserPoolClientFailureTests : ServiceTest
{
    private const string Callback = "https://example.com/signin";

    public static TheoryData<string, CreateUserPoolClientRequest> Refused { get; } = new()
    {
        { "http://example.com/ cannot use the HTTP protocol.", Request() with { CallbackURLs = ["http://example.com/"] } },
        { "http://example.com/ cannot use the HTTP protocol.", Request() with { LogoutURLs = ["http://example.com/"] } },
        { "https://example.com/#a cannot use fragment", Request() with { CallbackURLs = ["https://example.com/#a"] } },
        {
            "The default redirect URI https://example.com/other is not in the callback URIs list.",
            Request() with { CallbackURLs = [Callback], DefaultRedirectURI = "https://example.com/other" }
        },
        {
            "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.",
            Request() with { AllowedOAuthFlowsUserPoolClient = true }
        },
        { "Invalid range for token validity.", Request() with { AccessTokenValidity = 25 } },
        {
            "Invalid range for token validity.",
            Request() with { IdTokenValidity = 4, TokenValidityUnits = new() { IdToken = TimeUnitsType.Minutes } }
        },
        {
            "Invalid range for token validity.",
            Request() with { RefreshTokenValidity = 59, TokenValidityUnits = new() { RefreshToken = TimeUnitsType.Minutes } }
        },
        {
            "Access and Id Token expiration times must be less than or equal to refresh token expiration times.",
            Request() with
            {
                AccessTokenValidity = 2, RefreshTokenValidity = 1, TokenValidityUnits = new() { RefreshToken = TimeUnitsType.Hours },
            }
        },
        {
            "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
            Request() with { ExplicitAuthFlows = [ExplicitAuthFlowsType.AdminNoSrpAuth, ExplicitAuthFlowsType.AllowUserSrpAuth] }
        },
        { "Invalid read attributes specified while creating a client", Request() with { ReadAttributes = ["custom:x"] } },
        { "Invalid read attributes specified while creating a client", Request() with { ReadAttributes = ["sub"] } },
        { "Invalid write attributes specified while creating a client", Request() with { WriteAttributes = ["custom:x"] } },
        { "Invalid write attributes specified while creating a client", Request() with { WriteAttributes = ["email_verified"] } },
        {
            "Client Secret is required to set EnablePropagateAdditionalUserContextData as true",
            Request() with { EnablePropagateAdditionalUserContextData = true }
        },
        {
            "Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid",
            Request() with { AnalyticsConfiguration = new() { ApplicationId = "a" } }
        },

        // FACTS-SERVER 4 [R].
        {
            "ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled",
            Request() with
            {
                ExplicitAuthFlows = [ExplicitAuthFlowsType.AllowRefreshTokenAuth],
                RefreshTokenRotation = new() { Feature = FeatureType.Enabled },
            }
        },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task InvalidParameter(string message, CreateUserPoolClientRequest request)
    {
        var pool = await CreatePoolAsync();

        Assert.Equal(
            message,
            await MessageAsync<InvalidParameterException>(
                Client.CreateUserPoolClientAsync(request with { UserPoolId = pool }, Cancellation)));
    }

    [Theory]
    [InlineData("http://localhost:5000/signin")]
    [InlineData("http://127.0.0.1/signin")]
    [InlineData("http://[::1]/signin")]
    [InlineData("myapp://signin")]
    public async Task CallbackOfADevice_Accepted(string url)
    {
        var pool = await CreatePoolAsync();

        await Client.CreateUserPoolClientAsync(Request() with { UserPoolId = pool, CallbackURLs = [url] }, Cancellation);
    }

    [Fact]
    public async Task OAuthFlows_InvalidOAuthFlow()
    {
        var request = Request() with
        {
            UserPoolId = await CreatePoolAsync(), AllowedOAuthFlowsUserPoolClient = true, AllowedOAuthScopes = ["openid"],
        };

        Assert.Equal(
            "CallbackUrls can not be empty when code flow or implicit flow is selected",
            await FlowMessageAsync(request with { AllowedOAuthFlows = [OAuthFlowType.Code] }));
        Assert.Equal(
            "client_credentials flow can not be selected along with code flow or implicit flow.",
            await FlowMessageAsync(request with
            {
                AllowedOAuthFlows = [OAuthFlowType.ClientCredentials, OAuthFlowType.Code], CallbackURLs = [Callback],
            }));
        Assert.Equal(
            "client_credentials flow can not be selected if client does not have a client secret.",
            await FlowMessageAsync(request with { AllowedOAuthFlows = [OAuthFlowType.ClientCredentials] }));
    }

    [Fact]
    public async Task UnknownScope_ScopeDoesNotExist()
    {
        var pool = await CreatePoolAsync();

        Assert.Equal(
            "Invalid scope requested: orders/read",
            await MessageAsync<ScopeDoesNotExistException>(Client.CreateUserPoolClientAsync(
                Request() with { UserPoolId = pool, AllowedOAuthScopes = ["openid", "orders/read"] }, Cancellation)));
    }

    // FACTS-SERVER-config 4 [W].
    [Fact]
    public async Task UnknownProvider_Refused()
    {
        var pool = await CreatePoolAsync();

        Assert.Equal(
            $"The provider Google does not exist for User Pool {pool}.",
            await MessageAsync<InvalidParameterException>(Client.CreateUserPoolClientAsync(
                Request() with { UserPoolId = pool, SupportedIdentityProviders = ["COGNITO", "Google"] }, Cancellation)));
    }

    // FACTS-SERVER-config 4 [A]: required attributes must be writable.
    [Fact]
    public async Task RequiredAttributeNotWritable_Refused()
    {
        var pool = await CreatePoolAsync(new() { PoolName = "customers", Schema = [new() { Name = "email", Required = true }] });

        Assert.Equal(
            "Invalid write attributes specified while creating a client",
            await MessageAsync<InvalidParameterException>(
                Client.CreateUserPoolClientAsync(Request() with { UserPoolId = pool, WriteAttributes = ["name"] }, Cancellation)));
        await Client.CreateUserPoolClientAsync(
            Request() with { UserPoolId = pool, WriteAttributes = ["oidc:profile", "email"] }, Cancellation);
    }

    [Fact]
    public async Task Update_CheckedAsWell()
    {
        var pool = await CreatePoolAsync();
        var client = (await Client.CreateUserPoolClientAsync(Request() with { UserPoolId = pool }, Cancellation)).UserPoolClient!;

        Assert.Equal(
            "Invalid range for token validity.",
            await MessageAsync<InvalidParameterException>(Client.UpdateUserPoolClientAsync(
                new() { UserPoolId = pool, ClientId = client.ClientId!, AccessTokenValidity = 25 }, Cancellation)));
    }

    private static CreateUserPoolClientRequest Request() => new() { UserPoolId = "us-east-1_AbCdEfGhI", ClientName = "web" };

    private Task<string> FlowMessageAsync(CreateUserPoolClientRequest request) =>
        MessageAsync<InvalidOAuthFlowException>(Client.CreateUserPoolClientAsync(request, Cancellation));
}
