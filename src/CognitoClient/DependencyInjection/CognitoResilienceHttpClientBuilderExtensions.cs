using CognitoClient;
using CognitoClient.Internal.Hosting;
using Polly.Registry;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a registered Polly pipeline around the calls of a client.</summary>
public static class CognitoResilienceHttpClientBuilderExtensions
{
    /// <summary>
    /// Wraps each call of the client, with all its attempts, in a pipeline that is registered under a name with
    /// <c>AddResiliencePipeline</c> of Polly.Extensions.
    /// </summary>
    /// <param name="builder">What <c>AddCognitoClient</c> returned.</param>
    /// <param name="pipelineName">The name of the pipeline.</param>
    /// <returns>The builder, for further calls.</returns>
    /// <exception cref="ArgumentException">The name is null or empty, or the builder is not that of a Cognito client.</exception>
    /// <remarks>
    /// The pipeline is looked up when the client is built; a name that is not registered throws <see cref="KeyNotFoundException"/> there.
    /// See <see cref="CognitoClientOptions.ResiliencePipeline"/> for what it sees of a call.
    /// </remarks>
    public static IHttpClientBuilder AddCognitoResiliencePipeline(this IHttpClientBuilder builder, string pipelineName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(pipelineName);
        var registration = ClientRegistration.Find(builder)
            ?? throw new ArgumentException(
                $"The HttpClient '{builder.Name}' does not belong to a Cognito client. Call this on what AddCognitoClient returned.", nameof(builder));
        builder.Services.AddOptions<CognitoClientOptions>(registration.Name).Configure<IServiceProvider>((options, provider) =>
            options.ResiliencePipeline = provider.GetRequiredService<ResiliencePipelineProvider<string>>().GetPipeline(pipelineName));
        return builder;
    }
}
