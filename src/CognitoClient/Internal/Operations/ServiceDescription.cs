using CognitoClient.Internal.Failures;

namespace CognitoClient.Internal.Operations;

/// <summary>What a generated client tells the runtime about its service.</summary>
internal sealed record ServiceDescription
{
    /// <summary>The service's name in spans and the user agent, such as <c>CognitoIdentityProvider</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the service's API, such as <c>2016-04-18</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The service's name in the credential scope of a signature.</summary>
    public required string SigningName { get; init; }

    /// <summary>The typed exception of an error answer.</summary>
    public required Func<ServiceError, CognitoIdentityProviderException> CreateException { get; init; }
}
