using CognitoClient.CodeGen.Model;
using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Import;

/// <summary>Finds the texts that a model requires.</summary>
internal static class MissingTexts
{
    /// <summary>
    /// Returns the IDs of all shapes and members that require documentation: operations, errors, enumerations, unions, structures except
    /// requests and responses, and all members of these.
    /// </summary>
    public static IEnumerable<ShapeId> Documentation(SmithyModel model)
    {
        var operations = model.Shapes.OfType<OperationShape>().ToList();
        var generated = operations.SelectMany(operation => new[] { operation.Input, operation.Output }).Append(Prelude.Unit).ToHashSet();
        return
            from shape in model.Shapes
            where shape is OperationShape or StructureShape or UnionShape or EnumShape or IntEnumShape
            from id in shape.AllMembers.Select(member => member.Id).Prepend(shape.Id)
            where !generated.Contains(id)
            select id;
    }

    /// <summary>Returns the errors of operations for which there is neither a sentence nor a template whose words are known.</summary>
    public static IEnumerable<(ShapeId Operation, ShapeId Error)> Conditions(SmithyModel model)
    {
        var conditions = new ErrorDocumentation(model, new Documentation(model), new OperationWords(model, model.Service), []);
        return
            from operation in model.Shapes.OfType<OperationShape>()
            from error in operation.Errors
            where !conditions.HasText(operation, error)
            select (operation.Id, error);
    }
}
