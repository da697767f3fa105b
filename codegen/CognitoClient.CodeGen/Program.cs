using CognitoClient.CodeGen;
using CognitoClient.CodeGen.Emit;
using CognitoClient.CodeGen.Import;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Output;
using CognitoClient.CodeGen.Symbols;

const string Usage = """
    CognitoClient.CodeGen                writes src/CognitoClient/Generated from codegen/model
    CognitoClient.CodeGen --check        says what would change and exits with 1 if anything would
    CognitoClient.CodeGen import FILE    replaces the service's facts by a newer Smithy JSON AST, without its prose
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
    var files = Emit(repository);
    var changes = new GeneratedFolder(repository.Generated).Compare(files);
    new GeneratedFolder(repository.Generated).Write(files);
    Console.WriteLine($"{files.Count} files, {changes.Count} changed.");
    return 0;
}

static int Check(Repository repository)
{
    var files = Emit(repository);
    var changes = new GeneratedFolder(repository.Generated).Compare(files);
    foreach (var change in changes)
        Console.WriteLine(change);
    Console.WriteLine(changes.Count == 0 ? $"{files.Count} files, all as generated." : "Run: dotnet run --project codegen/CognitoClient.CodeGen");
    return changes.Count == 0 ? 0 : 1;
}

static IReadOnlyList<SourceFile> Emit(Repository repository) => ServiceEmitter.Emit(SymbolBuilder.Build(
    ModelReader.ReadFiles(repository.Facts, repository.Documentation, repository.Customizations),
    new ServiceNames("CognitoClient", "CognitoClient.Model")));

static int Fail(string text, int exitCode)
{
    Console.Error.WriteLine(text);
    return exitCode;
}
