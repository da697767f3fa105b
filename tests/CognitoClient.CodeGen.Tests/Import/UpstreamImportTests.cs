using System.Text.Json;
using CognitoClient.CodeGen.Emit;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;
using CognitoClient.Tests;

namespace CognitoClient.CodeGen.Tests.Import;

/// <summary>Imports a file of the service as it is published, with its documentation, rules, examples and tests.</summary>
public class UpstreamImportTests
{
    [Fact]
    public async Task Import_PublishedModel_NamesOperationsThatItLacksAndCanBeGenerated()
    {
        var file = SharedFiles.Require("model/upstream-2026-04.json");
        using var scratch = ScratchRepository.OfCognito();

        var report = scratch.ImportFile(file);

        var published = await OperationsAsync(file);
        var current = await OperationsAsync(TestModel.Repository.Facts);
        Assert.NotEmpty(current.Except(published));
        Assert.Equal(
            current.Except(published).Order(StringComparer.Ordinal).Select(name => $"! - {name}"),
            Section(report, "Operations").Where(line => line.Contains(" - ", StringComparison.Ordinal)));
        Assert.Equal(
            published.Except(current).Order(StringComparer.Ordinal).Select(name => $"  + {name}: {name}Async"),
            Section(report, "Operations").Where(line => line.Contains(" + ", StringComparison.Ordinal)));
        Assert.DoesNotContain("Hints", report, StringComparison.Ordinal);
        Assert.DoesNotContain("TODO", report, StringComparison.Ordinal);

        var facts = await File.ReadAllTextAsync(scratch.Repository.Facts, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("smithy.api#documentation", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("smithy.api#examples", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("smithy.rules#", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("smithy.test#", facts, StringComparison.Ordinal);

        var overloads = await File.ReadAllLinesAsync(scratch.Repository.Overloads, TestContext.Current.CancellationToken);
        var symbols = SymbolBuilder.Build(
            ModelReader.ReadFiles(scratch.Repository.ModelFiles), ServiceNames.Cognito with { Overloads = overloads });
        Assert.Equal(published.Order(StringComparer.Ordinal), symbols.Operations.Select(operation => operation.Name));
        Assert.NotEmpty(ServiceEmitter.Emit(symbols));
    }

    private static IEnumerable<string> Section(string report, string title) => report.Split('\n')
        .SkipWhile(line => !line.StartsWith($"{title}:", StringComparison.Ordinal)).Skip(1)
        .TakeWhile(line => line.StartsWith(' ') || line.StartsWith('!'));

    private static async Task<IReadOnlyList<string>> OperationsAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        return
        [
            .. document.RootElement.GetProperty("shapes").EnumerateObject()
                .Where(shape => shape.Value.GetProperty("type").GetString() == "operation")
                .Select(shape => shape.Name.Split('#')[1]),
        ];
    }
}
