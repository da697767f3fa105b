using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;
using CognitoClient.CodeGen.Workspace;

namespace CognitoClient.CodeGen.Import;

/// <summary>The files of the repository that belong to the model: documentation, conditions of errors, customizations, overloads.</summary>
/// <remarks>An import removes what is about shapes that are gone, and adds stubs for missing texts.</remarks>
internal sealed class ModelTexts(Repository repository)
{
    private readonly ApplyFile _documentation = ApplyFile.Read(repository.Documentation);
    private readonly ApplyFile _errors = ApplyFile.Read(repository.Errors);
    private readonly ApplyFile _customizations = ApplyFile.Read(repository.Customizations);
    private readonly OverloadList _overloads = new(repository.Overloads);
    private readonly List<string> _stubs = [];
    private readonly List<string> _removed = [];

    /// <summary>The texts to write, each with its file.</summary>
    public IReadOnlyList<string> Stubs => _stubs;

    /// <summary>The removed texts and customizations, each with its file.</summary>
    public IReadOnlyList<string> Removed => _removed;

    public ServiceNames Names => ServiceNames.Cognito with { Overloads = _overloads.Lines };

    public IEnumerable<ModelText> All => [_documentation.Text, _errors.Text, _customizations.Text];

    /// <summary>Removes the statements about shapes and members that are not in the model.</summary>
    public void RemoveOthers(IReadOnlySet<string> ids)
    {
        foreach (var file in new[] { _documentation, _errors, _customizations })
        {
            // The members of a shape that is gone are not listed.
            Remove(file.Path, file.RemoveOthers(ids).Where(id => !id.Contains('$') || ids.Contains(id.Split('$')[0])).Select(ShortName));
        }
    }

    /// <summary>Removes the sentences about errors that operations no longer return, and operations from the list of overloads.</summary>
    public void RemoveOthers(SmithyModel model)
    {
        foreach (var operation in model.Shapes.OfType<OperationShape>())
        {
            if (_errors.Get(operation.Id, Trait.Errors) is { } sentences)
            {
                var gone = sentences.Select(entry => entry.Key).Where(name => operation.Errors.All(error => error.Name != name)).ToList();
                gone.ForEach(name => sentences.Remove(name));
                Remove(_errors.Path, gone.Select(name => $"{operation.Id.Name}: {name}"));
            }
        }

        Remove(repository.Overloads, _overloads.RemoveOthers(model));
    }

    /// <summary>Adds stubs for missing documentation and for errors of operations without a condition.</summary>
    public void AddStubs(SmithyModel model)
    {
        foreach (var id in MissingTexts.Documentation(model).Where(id => !_documentation.Contains(id, Trait.Documentation)))
        {
            _documentation.Set(id, Trait.Documentation, TextStub.Create($"`{id.Member ?? id.Name}`"));
            _stubs.Add($"{Name(_documentation.Path)}: {ShapeFacts.ShortName(id)}");
        }

        foreach (var (operation, error) in MissingTexts.Conditions(model))
        {
            var sentences = _errors.Get(operation, Trait.Errors);
            if (sentences is null)
            {
                _errors.Set(operation, Trait.Errors, sentences = []);
            }

            sentences[error.Name] = TextStub.Create($"when the operation returns `{error.Name}`");
            _stubs.Add($"{Name(_errors.Path)}: {operation.Name}: {error.Name}");
        }
    }

    public void Save()
    {
        foreach (var file in new[] { _documentation, _errors, _customizations })
        {
            file.Save();
        }

        _overloads.Save();
    }

    private void Remove(string path, IEnumerable<string> entries) => _removed.AddRange(entries.Select(entry => $"{Name(path)}: {entry}"));

    private static string Name(string path) => Path.GetFileName(path);

    private static string ShortName(string id) => id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
