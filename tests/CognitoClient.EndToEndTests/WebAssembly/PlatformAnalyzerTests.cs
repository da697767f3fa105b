using System.Text.RegularExpressions;
using CognitoClient.EndToEndTests.Samples;

namespace CognitoClient.EndToEndTests.WebAssembly;

/// <summary>What cannot work in a browser is reported when a project for browsers is built.</summary>
[Collection(BrowserPageTests.Sequence)]
public sealed partial class PlatformAnalyzerTests
{
    [Fact]
    public async Task Build_UsesProfilesAndChain_ReportsExactlyThese()
    {
        // Without "--no-incremental", a second build would report nothing.
        var build = await DotNet.RunAsync(
        [
            "build", "tests/BrowserPage", "--no-incremental", "--no-dependencies", "-p:WithUnsupportedMembers=true",
            .. BrowserPageFixture.PackageOptions,
        ]);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(
            [
                "AwsCredentialsProviders.Default",
                "AwsCredentialsProviders.Profile(string)",
                "CognitoClientOptions.Profile.set",
                "CognitoClientOptions.Profile.set",
            ],
            build.Lines
                .Select(line => Warning().Match(line))
                .Where(match => match.Success)
                .DistinctBy(match => match.Value)
                .Select(match => match.Groups["member"].Value)
                .Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\(\d+,\d+\): warning CA1416: .*? '(?<member>[^']+)' is unsupported on: 'browser'")]
    private static partial Regex Warning();
}
