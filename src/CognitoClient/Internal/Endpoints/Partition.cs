namespace CognitoClient.Internal.Endpoints;

/// <summary>A group of regions with domains of their own.</summary>
/// <param name="RegionPrefix">How the names of its regions begin.</param>
/// <param name="Domain">What follows the region in plain and FIPS endpoints.</param>
/// <param name="DualStackDomain">What follows the region in dual-stack endpoints, with and without FIPS.</param>
internal sealed record Partition(string RegionPrefix, string Domain, string DualStackDomain)
{
    // Every region that no other partition claims, known or not.
    private static readonly Partition Commercial = new("", "amazonaws.com", "api.aws");

    private static readonly Partition[] Others =
    [
        new("us-gov-", "amazonaws.com", "api.aws"),
        new("cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        new("us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
        new("us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
        new("eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        new("us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
        new("eusc-de-", "amazonaws.eu", "api.amazonwebservices.eu"),
    ];

    public static Partition From(string region) =>
        Array.Find(Others, partition => region.StartsWith(partition.RegionPrefix, StringComparison.Ordinal)) ?? Commercial;

    public string Suffix(string region, bool fips, bool dualStack)
    {
        // The service's plain domain is dual-stack in the commercial partition; of its FIPS domains only those of the four US regions are.
        var plainIsDualStack = this == Commercial && (!fips || region is "us-east-1" or "us-east-2" or "us-west-1" or "us-west-2");
        return dualStack && !plainIsDualStack ? DualStackDomain : Domain;
    }
}
