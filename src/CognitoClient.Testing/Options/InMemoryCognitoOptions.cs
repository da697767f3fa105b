namespace CognitoClient.Testing;

/// <summary>Options of <see cref="InMemoryCognito"/>.</summary>
public sealed class InMemoryCognitoOptions
{
    /// <summary>The default of <see cref="Region"/>.</summary>
    public const string DefaultRegion = "us-east-1";

    /// <summary>The default of <see cref="AccountId"/>.</summary>
    public const string DefaultAccountId = "123456789012";

    /// <summary>The AWS region of clients and user pools for which none is given. Default: <c>us-east-1</c>.</summary>
    public string Region { get; set; } = DefaultRegion;

    /// <summary>The ID of the AWS account in ARNs: 12 digits. Default: <c>123456789012</c>.</summary>
    public string AccountId { get; set; } = DefaultAccountId;

    /// <summary>
    /// The seed of IDs, codes and generated passwords, for tests that compare output, or null for random values. Default: null.
    /// </summary>
    /// <remarks>
    /// The same calls in the same order then give the same values. Signing keys stay random, and so do signatures. Values from a seed can
    /// be predicted.
    /// </remarks>
    public int? Seed { get; set; }

    /// <summary>
    /// The largest number of items on a page, to test paging with few items, or null for the service's limits. Default: null.
    /// </summary>
    public int? MaxPageSize { get; set; }

    /// <summary>Whether requests may contain members that the service's model does not have. Default: false.</summary>
    /// <remarks>The service ignores such members, which hides typing errors. By default, they are a SerializationException here.</remarks>
    public bool AllowUnknownMembers { get; set; }

    /// <summary>Whether all user pools sign tokens with the same keys. Default: false.</summary>
    /// <remarks>
    /// Saves the time to generate keys in tests that create many user pools and sign in to each. A token of one user pool then has a valid
    /// signature in another one, which real user pools exclude.
    /// </remarks>
    public bool ShareSigningKeys { get; set; }

    /// <summary>The number of messages and requests that are recorded; older ones are dropped. Default: 10,000.</summary>
    public int RecordLimit { get; set; } = 10_000;

    internal InMemoryCognitoOptions Copy() => (InMemoryCognitoOptions)MemberwiseClone();
}
