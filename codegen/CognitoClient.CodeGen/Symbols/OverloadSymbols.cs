using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Short overloads of the operations that a list of people's choice names.</summary>
internal sealed class OverloadSymbols
{
    /// <summary>The parameters that come first, in this order; the others follow in the model's.</summary>
    private static readonly string[] First = ["UserPoolId", "ClientId", "AccessToken", "Username"];

    private readonly Dictionary<string, string[]> _optional = new(StringComparer.Ordinal);
    private readonly SmithyModel _model;
    private readonly List<string> _faults;
    private readonly TypeReferences _types;

    /// <param name="model">The model.</param>
    /// <param name="lines">An operation a line, with the optional members that are parameters, too; <c>#</c> begins a comment.</param>
    /// <param name="faults">Takes what is wrong with the list.</param>
    public OverloadSymbols(SmithyModel model, IEnumerable<string> lines, List<string> faults)
    {
        _model = model;
        _faults = faults;
        _types = new TypeReferences(model);
        foreach (var line in lines)
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && !_optional.TryAdd(words[0], words[1..]))
            {
                faults.Add($"{words[0]}: the list of overloads names it twice.");
            }
        }
    }

    /// <summary>Reports what the list names and the service does not have.</summary>
    public void ReportUnknown(IEnumerable<OperationShape> operations) => _faults.AddRange(
        from name in _optional.Keys.Except(operations.Select(operation => operation.Id.Name))
        select $"{name}: the list of overloads names it, but it is no operation.");

    public OverloadSymbol? Of(OperationShape operation)
    {
        if (!_optional.TryGetValue(operation.Id.Name, out var optional))
        {
            return null;
        }

        var members = (_model.Get(operation.Input) as StructureShape)?.Members ?? [];
        _faults.AddRange(
            from name in optional.Except(members.Select(member => member.Name))
            select $"{operation.Id}: its overload names the member {name}, which its request does not have.");
        var given = members.Where(member => member.Traits.Has(Trait.Required) || optional.Contains(member.Name)).ToList();
        _faults.AddRange(
            from member in given
            where !CanBeGiven(_model.Get(member.Target))
            select $"{member.Id}: an overload cannot have a parameter of this type.");
        if (given.Count == 0)
        {
            _faults.Add($"{operation.Id}: its overload would have no parameters.");
        }

        return new OverloadSymbol([.. given.OrderBy(Place).Select(Parameter)]);
    }

    // A structure is no shorter than a request.
    private bool CanBeGiven(Shape shape) => shape switch
    {
        SimpleShape { Type: not (SimpleType.Document or SimpleType.Blob) } or EnumShape or IntEnumShape => true,
        ListShape list => CanBeGiven(_model.Get(list.Member.Target)),
        _ => false,
    };

    private static int Place(MemberShape member) => Array.IndexOf(First, member.Name) is var place and >= 0 ? place : First.Length;

    private ParameterSymbol Parameter(MemberShape member)
    {
        var property = CSharpNames.Property(member.Name);
        var name = CSharpNames.Local(property);
        return new(_types.Of(member).Name, name, property, Documentation.Parameter(name.TrimStart('@'), member.Traits));
    }
}
