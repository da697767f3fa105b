using CognitoClient;
using CognitoClient.Internal.Hosting;
using Polly.Registry;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs the calls of a client in a registered Polly pipeline.</summary>
public static class CognitoResilienceHttpClientBuilderExtensions
{
    /// <summary>
    /// Runs each call of the client, including its retries, in a pipeline that was registered with <c>AddResiliencePipeline</c> of
    /// Polly.Extensions.
    /// </summary>
    /// <param name="builder">The builder that <c>AddCognitoClient</c> returned.</param>
    /// <param name="pipelineName">The name of the pipeline.</param>
    /// <returns>The builder, for further calls.</returns>
    /// <exception cref="ArgumentException">The name is null or empty, or the builder belongs to another HTTP client.</exception>
    /// <remarks>
    /// The pipeline is resolved with the client. A name that is not registered then throws <see cref="KeyNotFoundException"/>. For the
    /// context and the result of the pipeline, see <see cref="CognitoClientOptions.ResiliencePipeline"/>.
    /// </remarks>
    public static IHttpClientBuilder AddCognitoResiliencePipeline(this IHttpClientBuilder builder, string pipelineName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(pipelineName);
        var registration = ClientRegistration.Find(builder)
            ?? throw new ArgumentException(
                $"The HttpClient '{builder.Name}' does not belong to a Cognito client. "
                + "Call this method on the builder that AddCognitoClient returned.",
                nameof(builder));
        builder.Services.AddOptions<CognitoClientOptions>(registration.Name).Configure<IServiceProvider>((options, provider) =>
            options.ResiliencePipeline = provider.GetRequiredService<ResiliencePipelineProvider<string>>().GetPipeline(pipelineName));
        return builder;
    }
}
