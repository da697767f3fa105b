using CognitoClient.CodeGen.Emit;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Import;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Output;
using CognitoClient.CodeGen.Symbols;
using CognitoClient.CodeGen.Workspace;

const string Usage = """
    CognitoClient.CodeGen                writes the Generated folders of src and the benchmarks
    CognitoClient.CodeGen --check        lists files that would change and texts to write, and exits with 1 if there are any
    CognitoClient.CodeGen import FILE    imports a newer model of the service (Smithy JSON AST), without its documentation, and reports
                                         the changes; with --dry-run, only reports them
    """;

const string DryRun = "--dry-run";

try
{
    var repository = Repository.Find(Directory.GetCurrentDirectory());
    return args switch
    {
        [] => Generate(repository),
        ["--check"] => Check(repository),
        ["import", var file] when file != DryRun => ModelImport.Run(repository, file, dryRun: false, Console.Out),
        ["import", var file, DryRun] => ModelImport.Run(repository, file, dryRun: true, Console.Out),
        ["import", DryRun, var file] => ModelImport.Run(repository, file, dryRun: true, Console.Out),
        _ => Fail(Usage, exitCode: 2),
    };
}
catch (Exception exception) when (exception is CodeGenException or IOException or UnauthorizedAccessException)
{
    return Fail(exception.Message, exitCode: 1);
}

static int Generate(Repository repository)
{
    foreach (var (root, files) in Emit(repository))
    {
        var folder = new GeneratedFolder(root);
        var changes = folder.Compare(files);
        folder.Write(files);
        Console.WriteLine($"{Relative(repository, root)}: {files.Count} files, {changes.Count} changed.");
    }

    ListTextsToWrite(repository);
    return 0;
}

static int Check(Repository repository)
{
    var outdated = false;
    foreach (var (root, files) in Emit(repository))
    {
        var changes = new GeneratedFolder(root).Compare(files);
        foreach (var change in changes)
        {
            Console.WriteLine(change);
        }

        var outcome = changes.Count == 0 ? "up to date" : "not up to date";
        Console.WriteLine($"{Relative(repository, root)}: {files.Count} files, {outcome}.");
        outdated |= changes.Count > 0;
    }

    if (outdated)
    {
        Console.WriteLine("Run: dotnet run --project codegen/CognitoClient.CodeGen");
    }

    return ListTextsToWrite(repository) || outdated ? 1 : 0;
}

// The texts that an import has left to a person.
static bool ListTextsToWrite(Repository repository)
{
    var stubs = TextStub.FindIn(ModelReader.ReadFiles(repository.ModelFiles)).ToList();
    foreach (var stub in stubs)
    {
        Console.WriteLine($"to write: {stub}");
    }

    return stubs.Count > 0;
}

static IEnumerable<(string Root, IReadOnlyList<SourceFile> Files)> Emit(Repository repository) =>
[
    (repository.Generated, EmitService(
        ServiceNames.Cognito with { Overloads = File.ReadAllLines(repository.Overloads) },
        repository.ModelFiles)),
    (repository.BenchmarkGenerated, EmitService(
        new ServiceNames("CognitoClient.Benchmarks.Ssm", "CognitoClient.Benchmarks.Ssm.Model", "CognitoIdentityProviderException"),
        [repository.BenchmarkFacts])),
    (repository.TestingGenerated, EmitConstraints(ModelReader.ReadFiles(repository.ModelFiles))),
];

static IReadOnlyList<SourceFile> EmitConstraints(SmithyModel model) =>
    ConstraintsEmitter.Emit(ConstraintSymbols.Build(model, SymbolBuilder.Build(model, ServiceNames.Cognito)));

static IReadOnlyList<SourceFile> EmitService(ServiceNames names, IEnumerable<string> models) =>
    ServiceEmitter.Emit(SymbolBuilder.Build(ModelReader.ReadFiles(models), names));

static string Relative(Repository repository, string folder) => Path.GetRelativePath(repository.File(""), folder);

static int Fail(string text, int exitCode)
{
    Console.Error.WriteLine(text);
    return exitCode;
}
