using CognitoClient.Model;
using CognitoClient.Tests.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Simmy;

namespace CognitoClient.Tests.Resilience;

/// <summary>Pipelines that a container knows by their names.</summary>
public sealed class RegisteredPipelineTests
{
    [Fact]
    public async Task AddCognitoResiliencePipeline_NamedClients_GivesEachItsOwn()
    {
        using var handler = new ScriptedHandler();
        var services = new ServiceCollection();
        services.AddResiliencePipeline("broken", builder => builder.AddChaosFault(1, () => new InvalidOperationException("injected")));
        services.AddCognitoClient(Configure).ConfigurePrimaryHttpMessageHandler(() => handler);
        services.AddCognitoClient("staff", Configure)
            .ConfigurePrimaryHttpMessageHandler(() => handler)
            .AddCognitoResiliencePipeline("broken");
        await using var provider = services.BuildServiceProvider();

        await CallAsync(provider.GetRequiredService<ICognitoIdentityProviderClient>());
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => CallAsync(provider.GetRequiredKeyedService<ICognitoIdentityProviderClient>("staff")));

        Assert.Equal(("injected", 1), (exception.Message, handler.Messages.Count));
    }

    [Fact]
    public async Task AddCognitoResiliencePipeline_UnknownName_FailsWhenTheClientIsBuilt()
    {
        var services = new ServiceCollection();
        services.AddResiliencePipeline("other", builder => builder.AddTimeout(TimeSpan.FromSeconds(1)));
        services.AddCognitoClient(Configure).AddCognitoResiliencePipeline("missing");
        await using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<KeyNotFoundException>(() => provider.GetRequiredService<ICognitoIdentityProviderClient>());

        Assert.Contains("missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddCognitoResiliencePipeline_OnAnotherHttpClient_IsRefused()
    {
        var exception = Assert.Throws<ArgumentException>(
            () => new ServiceCollection().AddHttpClient("other").AddCognitoResiliencePipeline("x"));

        Assert.StartsWith("The HttpClient 'other' does not belong to a Cognito client.", exception.Message, StringComparison.Ordinal);
    }

    private static void Configure(CognitoClientOptions options)
    {
        options.Region = "eu-west-1";
        (options.AccessKeyId, options.SecretAccessKey) = ("AKIA", "secret");
    }

    private static Task<ListGroupsResponse> CallAsync(ICognitoIdentityProviderClient client) =>
        client.ListGroupsAsync(new() { UserPoolId = "eu-west-1_abc" }, TestContext.Current.CancellationToken);
}
