using System.Text.Json;
using CognitoClient.EndToEndTests.CognitoLocal;
using CognitoClient.Model;
using CognitoClient.Testing;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace CognitoClient.EndToEndTests.Samples;

/// <summary>Runs the cells of the notebook one after the other, as a notebook's kernel does.</summary>
[Collection(nameof(NotebookTests))]
public sealed class NotebookTests(CognitoLocalFixture cognito)
{
    private const string PackageReferences = "#r \"nuget: CognitoClient\"\n#r \"nuget: CognitoClient.Testing\"\n";

    // What .NET Interactive imports by itself.
    private static readonly ScriptOptions Kernel = ScriptOptions.Default
        .WithReferences(
            typeof(CognitoIdentityProviderClient).Assembly,
            typeof(InMemoryCognito).Assembly,
            typeof(Console).Assembly,
            typeof(Enumerable).Assembly)
        .WithImports("System", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks");

    [Fact]
    public async Task Run_EveryCell_DoesWhatItsTextSaysInTheProcess()
    {
        var (poolId, printed) = await RunAsync(endpoint: null);

        Assert.Equal(Expected("memory", poolId), printed);
    }

    [Fact]
    public async Task Run_LocalServer_DoesTheSameThere()
    {
        var (poolId, printed) = await RunAsync($"{cognito.Endpoint}");

        Assert.Equal(Expected($"{cognito.Endpoint}", poolId), printed);
        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => cognito.Client.DescribeUserPoolAsync(new() { UserPoolId = poolId }));
    }

    private static string[] Expected(string server, string poolId) =>
    [
        $"User pools: {server}",
        $"User pool {poolId}",
        "amir: created, FORCE_CHANGE_PASSWORD",
        "bela: created, FORCE_CHANGE_PASSWORD",
        "chloe: created, FORCE_CHANGE_PASSWORD",
        "editors: amir",
        "editors: bela",
        "editors: chloe",
        "AdminSetUserPasswordRequest { UserPoolId = " + poolId + ", Username = ***, Password = ***, Permanent = True }",
        "CONFIRMED: amir",
        "FORCE_CHANGE_PASSWORD: bela, chloe",
        $"Deleted {poolId}",
    ];

    private static async Task<(string PoolId, string[] Printed)> RunAsync(string? endpoint)
    {
        Environment.SetEnvironmentVariable("COGNITO_ENDPOINT", endpoint);
        var cells = CodeCells();
        Assert.StartsWith(PackageReferences, cells[0], StringComparison.Ordinal);
        cells[0] = cells[0].Replace(PackageReferences, "", StringComparison.Ordinal);
        var (state, printed) = await RunAsync(cells);
        return ((string)state.GetVariable("poolId").Value, printed);
    }

    private static async Task<(ScriptState State, string[] Printed)> RunAsync(string[] cells)
    {
        var console = Console.Out;
        await using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            ScriptState state = await CSharpScript.RunAsync(cells[0], Kernel);
            foreach (var cell in cells.Skip(1))
            {
                state = await state.ContinueWithAsync(cell);
            }

            return (state, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static string[] CodeCells()
    {
        var path = Path.Combine(Repository.Root, "samples", "Notebook", "users.ipynb");
        using var notebook = JsonDocument.Parse(File.ReadAllText(path));
        return [.. notebook.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString())))];
    }
}

// Others print to the console, too; while the notebook runs, it has the console to itself.
[CollectionDefinition(nameof(NotebookTests), DisableParallelization = true)]
public sealed class ConsoleToItself;
