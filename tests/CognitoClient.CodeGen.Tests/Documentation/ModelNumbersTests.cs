using System.Globalization;

namespace CognitoClient.CodeGen.Tests.Documentation;

/// <summary>The numbers in documentation that follow from the model are those of the model.</summary>
public class ModelNumbersTests
{
    [Theory]
    [InlineData("README.md", "all {0} operations of the API")]
    [InlineData("CHANGELOG.md", "the {0} operations of the Amazon Cognito user pools API")]
    [InlineData("docs/architecture.md", "The client: {0} operations")]
    [InlineData("src/CognitoClient/CognitoClient.csproj", "all {0} operations")]
    public void Number_OfOperations_IsThatOfTheModel(string file, string text) =>
        AssertContains(file, text, TestModel.Cognito.Operations.Count);

    [Fact]
    public void Number_OfExceptions_IsThatOfTheModel() =>
        AssertContains("CHANGELOG.md", "{0} exception types", TestModel.Cognito.Errors.Count);

    [Fact]
    public void Number_OfPaginatedOperations_IsThatOfTheModel() => AssertContains(
        "CHANGELOG.md",
        "enumeration of pages and items for {0} operations",
        TestModel.Cognito.Operations.Count(operation => operation.Paginator is not null));

    [Fact]
    public void Number_OfOverloads_IsThatOfTheModel() => AssertContains(
        "CHANGELOG.md",
        "Short overloads for {0} operations",
        TestModel.Cognito.Operations.Count(operation => operation.Overload is not null));

    private static void AssertContains(string file, string text, int number) => Assert.Contains(
        string.Format(CultureInfo.InvariantCulture, text, number),
        File.ReadAllText(TestModel.Repository.File(file)),
        StringComparison.Ordinal);
}
