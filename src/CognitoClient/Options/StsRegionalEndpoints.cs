namespace CognitoClient;

/// <summary>The AWS STS endpoint that a profile's role is assumed at.</summary>
public enum StsRegionalEndpoints
{
    /// <summary>The endpoint of the region in use, such as <c>sts.eu-west-1.amazonaws.com</c>.</summary>
    Regional,

    /// <summary>The global endpoint <c>sts.amazonaws.com</c>, for the oldest regions.</summary>
    Legacy,
}
