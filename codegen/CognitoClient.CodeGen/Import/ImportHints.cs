using System.Text.Json;
using System.Text.RegularExpressions;
using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Import;

/// <summary>Finds what the model does not state but a person should check.</summary>
/// <param name="model">The model.</param>
/// <param name="code">The code of the client, or null if it is not known.</param>
/// <param name="root">The JSON AST with the service's documentation, or null if there is none.</param>
internal sealed partial class ImportHints(SmithyModel model, HandWrittenCode? code, JsonElement? root)
{
    private static readonly string[] EnumerationsWithCode = ["ChallengeNameType", "AuthFlowType"];
    private static readonly string[] MembersWithParameters = ["AuthParameters", "ChallengeParameters", "ChallengeResponses"];

    public IEnumerable<string> All => [.. TokensWithoutPages(), .. Secrets(), .. Values(), .. Parameters()];

    private IEnumerable<string> TokensWithoutPages() =>
        from operation in model.Shapes.OfType<OperationShape>()
        where !operation.Traits.Has(Trait.Paginated)
        from member in model.Get(operation.Input).AllMembers
        where PageToken().IsMatch(member.Name) && model.Get(operation.Output).AllMembers.Any(output => output.Name == member.Name)
        select $"{operation.Id.Name}: has the page token {member.Name} but no paginated trait. Add one to customizations.json.";

    private IEnumerable<string> Secrets() =>
        from structure in model.Shapes.OfType<StructureShape>()
        from member in structure.Members
        where Secret().IsMatch(member.Name) && !PageToken().IsMatch(member.Name) && HoldsText(model.Get(member.Target))
            && !Redaction.Applies(model, structure, member)
        select $"{ShapeFacts.ShortName(member.Id)}: could be a secret but is not sensitive. Add the trait to customizations.json.";

    private bool HoldsText(Shape shape) => shape switch
    {
        SimpleShape { Type: SimpleType.String or SimpleType.Blob or SimpleType.Document } => true,
        ListShape list => HoldsText(model.Get(list.Member.Target)),
        MapShape map => HoldsText(model.Get(map.Value.Target)),
        _ => false,
    };

    private IEnumerable<string> Values() => code is not { } known ? [] :
        from type in model.Shapes.OfType<EnumShape>()
        where EnumerationsWithCode.Contains(type.Id.Name)
        from member in type.Members
        where !known.Handles(EnumValues.Of(member), CSharpNames.EnumValue(member.Name))
        select $"{type.Id.Name}: the sign-in does not handle {EnumValues.Of(member)}.";

    /// <summary>Finds parameters in the service's own documentation of the maps with parameters.</summary>
    private IEnumerable<string> Parameters()
    {
        if ((code, root) is not ({ } known, { } ast))
        {
            return [];
        }

        var values = model.Shapes.OfType<EnumShape>().SelectMany(type => type.Members).Select(EnumValues.Of)
            .ToHashSet(StringComparer.Ordinal);
        return
            from structure in model.Shapes.OfType<StructureShape>()
            from member in structure.Members
            where MembersWithParameters.Contains(member.Name)
            from name in Parameter().Matches(Documentation(ast, member.Id)).Select(match => match.Groups["name"].Value).Distinct()
            where !values.Contains(name) && !known.Handles(name, name)
            select $"{ShapeFacts.ShortName(member.Id)}: the sign-in does not handle the parameter {name}.";
    }

    private static string Documentation(JsonElement ast, ShapeId member) =>
        ast.GetProperty("shapes").GetProperty($"{member with { Member = null }}").GetProperty("members").GetProperty(member.Member!)
            .TryGetProperty("traits", out var traits) && traits.TryGetProperty(Trait.Documentation, out var text)
            ? text.GetString()!
            : "";

    [GeneratedRegex("^(Next|Pagination|Page|Continuation)_?Token$", RegexOptions.IgnoreCase)]
    private static partial Regex PageToken();

    [GeneratedRegex(
        "Secret|Password|Passcode|Token$|Credential|Verifier|PrivateKey|ApiKey|Signature|Assertion|Otp|Session$"
        + "|(Confirmation|User|Recovery|Backup)Codes?$")]
    private static partial Regex Secret();

    [GeneratedRegex("<code>(?<name>[A-Z][A-Z0-9_]{2,})</code>")]
    private static partial Regex Parameter();
}
