using System.Text.Json;
using CognitoClient.CodeGen.Failures;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Import;

/// <summary>Imports a newer model of the service without its documentation, and reports the changes.</summary>
/// <remarks>A file is written only if the generator supports the whole model.</remarks>
internal sealed class ModelImport
{
    private readonly Repository _repository;
    private readonly JsonElement _root;
    private readonly ModelText _facts;
    private readonly ModelTexts _texts;
    private readonly List<string> _faults = [];

    private ModelImport(Repository repository, string file)
    {
        var text = File.ReadAllText(file);
        _repository = repository;
        _root = JsonText.Parse(file, text);
        _facts = new ModelText(file, ModelPruning.Prune(file, text));
        _texts = new ModelTexts(repository);
    }

    /// <summary>Imports a file, or only reports what an import would change.</summary>
    public static int Run(Repository repository, string file, bool dryRun, TextWriter output)
    {
        if (!File.Exists(file))
        {
            throw new CodeGenException([$"{file}: no such file."]);
        }

        var before = ImportedService.Read(repository);
        var import = new ModelImport(repository, file);
        var after = import.Build(before);
        new ImportReport(before, after, import._texts.Stubs, import._texts.Removed, import.Hints(before, after)).Print(output);
        if (dryRun)
        {
            output.WriteLine("Nothing was written.");
        }
        else
        {
            File.WriteAllText(repository.Facts, import._facts.Text);
            import._texts.Save();
        }

        return 0;
    }

    /// <summary>Reads the model and builds the symbols, with all faults in one exception.</summary>
    private ImportedService Build(ImportedService before)
    {
        var serviceId = before.Model.Service.Id;
        var ids = ShapeIds.From(_root);
        if (!ids.Contains($"{serviceId}"))
        {
            _faults.Add($"{serviceId}: the model does not contain this service.");
            _ = ModelReader.Read([_facts], _faults);
            throw new CodeGenException(_faults);
        }

        _texts.RemoveOthers(ids);
        var model = ModelReader.Read([_facts, .. _texts.All], _faults);
        if (model.Shapes.OfType<ServiceShape>().FirstOrDefault(service => service.Id == serviceId) is { } service)
        {
            _faults.AddRange(EndpointRules.Faults(_root, service));
        }

        var symbols = model.IsComplete && !ServiceRules.Faults(model).Any() ? BuildSymbols(ref model) : null;
        if (symbols is null)
        {
            _faults.AddRange(ServiceRules.Faults(model));
        }

        return _faults.Count == 0 ? new ImportedService(model, symbols!) : throw new CodeGenException(_faults);
    }

    private ServiceSymbol? BuildSymbols(ref SmithyModel model)
    {
        _texts.RemoveOthers(model);
        _texts.AddStubs(model);
        // The faults of these texts are known already.
        model = ModelReader.Read([_facts, .. _texts.All], []);
        return SymbolBuilder.Build(model, _texts.Names, _faults);
    }

    /// <summary>Returns the hints that the model in the repository does not give.</summary>
    private IReadOnlyList<string> Hints(ImportedService before, ImportedService after)
    {
        var code = HandWrittenCode.Read(_repository);
        return [.. new ImportHints(after.Model, code, _root).All.Except(new ImportHints(before.Model, code, root: null).All)];
    }
}

/// <summary>A model with the symbols of its service.</summary>
internal sealed record ImportedService(SmithyModel Model, ServiceSymbol Symbols)
{
    public static ImportedService Read(Repository repository)
    {
        var model = ModelReader.ReadFiles(repository.ModelFiles);
        var names = ServiceNames.Cognito with { Overloads = File.ReadAllLines(repository.Overloads) };
        return new ImportedService(model, SymbolBuilder.Build(model, names));
    }
}
