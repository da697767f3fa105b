namespace CognitoClient;

/// <summary>Where a profile's role is assumed. See <see cref="CognitoClientOptions.StsRegionalEndpoints"/>.</summary>
public enum StsRegionalEndpoints
{
    /// <summary>The endpoint of the region in use, such as <c>sts.eu-west-1.amazonaws.com</c>.</summary>
    Regional,

    /// <summary>The global endpoint <c>sts.amazonaws.com</c> for the regions that once had no other.</summary>
    Legacy,
}
