using CognitoClient.CodeGen.Emit;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Import;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Output;
using CognitoClient.CodeGen.Symbols;
using CognitoClient.CodeGen.Workspace;

const string Usage = """
    CognitoClient.CodeGen                writes src/CognitoClient/Generated and the benchmarks' client
    CognitoClient.CodeGen --check        lists files that would change, and exits with 1 if there are any
    CognitoClient.CodeGen import FILE    imports a newer model of the service (Smithy JSON AST), without its documentation
    """;

try
{
    var repository = Repository.Find(Directory.GetCurrentDirectory());
    return args switch
    {
        [] => Generate(repository),
        ["--check"] => Check(repository),
        ["import", var file] => ModelImport.Run(repository, file, Console.Out),
        _ => Fail(Usage, exitCode: 2),
    };
}
catch (CodeGenException exception)
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

    return outdated ? 1 : 0;
}

static IEnumerable<(string Root, IReadOnlyList<SourceFile> Files)> Emit(Repository repository) =>
[
    (repository.Generated, EmitService(
        new ServiceNames("CognitoClient", "CognitoClient.Model") { Overloads = File.ReadAllLines(repository.Overloads) },
        repository.Facts, repository.Documentation, repository.Errors, repository.Customizations)),
    (repository.BenchmarkGenerated, EmitService(
        new ServiceNames("CognitoClient.Benchmarks.Ssm", "CognitoClient.Benchmarks.Ssm.Model", "CognitoIdentityProviderException"),
        repository.BenchmarkFacts)),
];

static IReadOnlyList<SourceFile> EmitService(ServiceNames names, params IEnumerable<string> models) =>
    ServiceEmitter.Emit(SymbolBuilder.Build(ModelReader.ReadFiles(models), names));

static string Relative(Repository repository, string folder) => Path.GetRelativePath(repository.File(""), folder);

static int Fail(string text, int exitCode)
{
    Console.Error.WriteLine(text);
    return exitCode;
}
