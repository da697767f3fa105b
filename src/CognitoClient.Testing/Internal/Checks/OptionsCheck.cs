using CognitoClient.Internal.Endpoints;
using Microsoft.Extensions.Options;

namespace CognitoClient.Testing.Internal.Checks;

/// <summary>Checks options.</summary>
internal static class OptionsCheck
{
    private const int AccountIdLength = 12;

    /// <exception cref="OptionsValidationException">Options are invalid. The exception lists every problem.</exception>
    public static void ThrowIfInvalid(InMemoryCognitoOptions options)
    {
        var faults = FindFaults(options).ToList();
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(Microsoft.Extensions.Options.Options.DefaultName, typeof(InMemoryCognitoOptions), faults);
        }
    }

    /// <summary>Describes what is wrong with the name of a region, with the remedy; null if nothing is.</summary>
    public static string? FindRegionFault(string? region)
    {
        if (region is not null && RegionNames.HasForm(region))
        {
            return null;
        }

        var remedy = region is not null && RegionNames.FindNearest(region) is { } nearest
            ? $"Did you mean {nearest}?"
            : "Use a name such as eu-central-1.";
        return $"'{region}' is not the name of a region. {remedy}";
    }

    private static IEnumerable<string> FindFaults(InMemoryCognitoOptions options)
    {
        if (FindRegionFault(options.Region) is { } fault)
        {
            yield return $"{nameof(options.Region)}: {fault}";
        }

        if (options.AccountId is not { Length: AccountIdLength } || !options.AccountId.All(char.IsAsciiDigit))
        {
            yield return $"{nameof(options.AccountId)}: '{options.AccountId}' does not consist of 12 digits.";
        }

        if (options.MaxPageSize < 1)
        {
            yield return $"{nameof(options.MaxPageSize)}: {options.MaxPageSize} is less than 1. Use null for the limits of the service.";
        }

        if (options.RecordLimit < 1)
        {
            yield return $"{nameof(options.RecordLimit)}: {options.RecordLimit} is less than 1.";
        }
    }
}
