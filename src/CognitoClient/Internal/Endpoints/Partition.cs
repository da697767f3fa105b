namespace CognitoClient.Internal.Endpoints;

/// <summary>A partition: a group of regions with common domains.</summary>
/// <param name="RegionPrefix">The prefix of the names of its regions.</param>
/// <param name="Domain">The domain of standard and FIPS endpoints.</param>
/// <param name="DualStackDomain">The domain of dual-stack endpoints, with and without FIPS.</param>
internal sealed record Partition(string RegionPrefix, string Domain, string DualStackDomain)
{
    // All regions that do not belong to another partition.
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
        // In the commercial partition, standard endpoints are dual-stack; of the FIPS endpoints, only those of the four US regions are.
        var plainIsDualStack = this == Commercial && (!fips || region is "us-east-1" or "us-east-2" or "us-west-1" or "us-west-2");
        return dualStack && !plainIsDualStack ? DualStackDomain : Domain;
    }
}
