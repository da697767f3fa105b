using CognitoClient.CodeGen.Model;

namespace CognitoClient.CodeGen.Symbols;

/// <summary>Creates the short overloads of the operations in a hand-written list.</summary>
internal sealed class OverloadSymbols
{
    /// <summary>The first parameters, in this order. The others follow in the order of the model.</summary>
    private static readonly string[] First = ["UserPoolId", "ClientId", "AccessToken", "Username"];

    private readonly Dictionary<string, string[]> _optional = new(StringComparer.Ordinal);
    private readonly SmithyModel _model;
    private readonly List<string> _faults;
    private readonly TypeReferences _types;
    private readonly Documentation _documentation;

    /// <param name="model">The model.</param>
    /// <param name="documentation">Documents the parameters.</param>
    /// <param name="lines">One operation per line, with optional members that become parameters. <c>#</c> starts a comment.</param>
    /// <param name="faults">Receives the faults of the list.</param>
    public OverloadSymbols(SmithyModel model, Documentation documentation, IEnumerable<string> lines, List<string> faults)
    {
        _model = model;
        _faults = faults;
        _types = new TypeReferences(model);
        _documentation = documentation;
        foreach (var line in lines)
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && !_optional.TryAdd(words[0], words[1..]))
            {
                faults.Add($"{words[0]}: the list of overloads contains it twice.");
            }
        }
    }

    /// <summary>Reports unknown operations in the list.</summary>
    public void ReportUnknown(IEnumerable<OperationShape> operations) => _faults.AddRange(
        from name in _optional.Keys.Except(operations.Select(operation => operation.Id.Name))
        select $"{name}: the list of overloads contains it, but the service has no such operation.");

    public OverloadSymbol? Of(OperationShape operation)
    {
        if (!_optional.TryGetValue(operation.Id.Name, out var optional))
        {
            return null;
        }

        var members = (_model.Get(operation.Input) as StructureShape)?.Members ?? [];
        _faults.AddRange(
            from name in optional.Except(members.Select(member => member.Name))
            select $"{operation.Id}: its overload has the member {name}, but its request does not.");
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

    // A structure as parameter would not be shorter than a request.
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
        return new(_types.Of(member).Name, name, property, _documentation.Parameter(name.TrimStart('@'), member.Traits));
    }
}
