using System.Globalization;
using System.Text.Json;
using CognitoClient.Tests;

namespace CognitoClient.CodeGen.Tests.Documentation;

/// <summary>The figures of docs/conformance.md are those of the suites; that the cases pass is asserted where they run.</summary>
public class ConformancePageTests
{
    [Theory]
    [InlineData("vectors/sigv4.json", "cases", "| AWS Signature Version 4 suite, and cases for this service | {0} | {0} pass |")]
    [InlineData("vectors/endpoints.json", "cases", "| Endpoint tests of the service's model | {0} | {0} pass |")]
    [InlineData("vectors/errors.json", "cases", "| Error responses | {0} |")]
    [InlineData("vectors/retry.json", "sequences", "| 7 and 17 | {0} pass |")]
    [InlineData("vectors/retry.json", "classification", "| Retry classification of failures | {0} | {0} pass;")]
    public async Task Row_OfSuite_HasItsCount(string file, string list, string row)
    {
        await using var stream = File.OpenRead(SharedFiles.Require(file));
        using var suite = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        var count = suite.RootElement.GetProperty(list).GetArrayLength();
        AssertOnPage(string.Format(CultureInfo.InvariantCulture, row, count));
    }

    [Fact]
    public void Row_OfOperations_HasTheirCount() =>
        AssertOnPage($"| Operations of the service's model over a loopback server | {TestModel.Cognito.Operations.Count} |");

    private static void AssertOnPage(string text) =>
        Assert.Contains(text, File.ReadAllText(TestModel.Repository.File("docs/conformance.md")), StringComparison.Ordinal);
}
