namespace CognitoClient.Internal.Credentials;

/// <summary>A credentials provider that describes itself in messages.</summary>
internal interface IDescribedProvider
{
    /// <summary>Where the provider looks for credentials.</summary>
    string Description { get; }

    /// <summary>The remedy for a slow look-up.</summary>
    string SlowRemedy { get; }
}
