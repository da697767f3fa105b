using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates the paginator of an operation from its trait.</summary>
internal sealed class PaginatorSymbols(SmithyModel model, List<string> faults)
{
    private readonly TypeReferences _types = new(model);

    public PaginatorSymbol? Of(OperationShape operation)
    {
        if (operation.Traits.Get(Trait.Paginated) is not { } trait)
        {
            return null;
        }

        string? Text(string property) => trait.TryGetProperty(property, out var value) ? value.GetString() : null;
        var input = Path(operation, operation.Input, Text("inputToken"), "inputToken");
        var output = Path(operation, operation.Output, Text("outputToken"), "outputToken");
        var items = Path(operation, operation.Output, Text("items"), "items");
        if (input is null || output is null || items is null)
        {
            return null;
        }

        if (model.Get(items[^1].Target) is not ListShape list)
        {
            faults.Add($"{operation.Id}: the items of its pages are not a list.");
            return null;
        }

        return new PaginatorSymbol
        {
            PagesMethod = $"{operation.Id.Name}PagesAsync",
            ItemsMethod = $"{operation.Id.Name}ItemsAsync",
            InputToken = Access(input),
            OutputToken = Access(output),
            Items = Access(items),
            ItemType = _types.Of(list.Member).Name,
        };
    }

    private static string Access(IEnumerable<MemberShape> path) =>
        string.Join("?.", path.Select(member => CSharpNames.Property(member.Name)));

    private List<MemberShape>? Path(OperationShape operation, ShapeId start, string? path, string property)
    {
        var members = new List<MemberShape>();
        var shape = model.Get(start);
        foreach (var name in path?.Split('.') ?? [])
        {
            if ((shape as StructureShape)?.Members.FirstOrDefault(member => member.Name == name) is not { } member)
            {
                members.Clear();
                break;
            }

            members.Add(member);
            shape = model.Get(member.Target);
        }

        if (members.Count > 0)
        {
            return members;
        }

        faults.Add($"{operation.Id}: its paginated trait's {property} '{path}' is not in {start}.");
        return null;
    }
}
