using CognitoClient.Internal.Failures;

namespace CognitoClient.Internal.Operations;

/// <summary>Describes the service of a generated client to the call pipeline.</summary>
internal sealed record ServiceDescription
{
    /// <summary>The name of the service in spans and in the user agent, such as <c>CognitoIdentityProvider</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The API version of the service, such as <c>2016-04-18</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The name of the service in the credential scope of signatures.</summary>
    public required string SigningName { get; init; }

    /// <summary>Creates the exception for an error response.</summary>
    public required Func<ServiceError, CognitoIdentityProviderException> CreateException { get; init; }
}
