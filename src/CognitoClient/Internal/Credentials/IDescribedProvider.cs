namespace CognitoClient.Internal.Credentials;

/// <summary>A credentials provider that describes itself in messages.</summary>
internal interface IDescribedProvider
{
    /// <summary>Where the provider looks for credentials.</summary>
    string Description { get; }

    /// <summary>What to do if the look-up takes too long.</summary>
    string SlowRemedy { get; }
}
