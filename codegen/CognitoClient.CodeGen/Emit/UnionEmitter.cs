using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>A union: a closed hierarchy of one record per member, and one for members that this version does not know.</summary>
internal static class UnionEmitter
{
    public static SourceFile Emit(ServiceSymbol service, UnionSymbol union) =>
        SourceFile.Create($"Model/{union.Name}.g.cs", service.ModelNamespace, writer => Emit(writer, union));

    private static void Emit(CodeWriter writer, UnionSymbol union)
    {
        writer.WriteDocumentation(union.Documentation);
        writer.Write($"[JsonConverter(typeof(ShapeJsonConverter<{union.Name}>))]");
        writer.Block($"public abstract record {union.Name} : IJsonShape<{union.Name}>", body =>
        {
            body.Write($$"""
                private {{union.Name}}()
                {
                }

                """);
            foreach (var member in union.Members)
            {
                EmitMember(body, union, member);
                body.Write("");
            }

            body.Write($$"""
                /// <summary>A member that this version does not know; it can be received, not sent.</summary>
                /// <param name="Name">The member's name.</param>
                public sealed record Unknown(string Name) : {{union.Name}};

                static {{union.Name}} IJsonShape<{{union.Name}}>.Read(ref JsonInput input)
                {
                    {{union.Name}}? union = null;
                    input.StartObject();
                    while (input.NextMember())
                    {
                        if (input.SkipNullOrType()) continue;
                        if (union is not null) throw ShapeReader.SecondMember();
                """);
            body.Write(union.Members.Select(member =>
                $"        if (input.Member(\"{member.WireName}\"u8)) {{ union = input.{member.Type.ReadCall} is {{ }} {member.Local} ? new {member.Property}({member.Local}) : null; continue; }}"));
            body.Write($$"""
                        union = new Unknown(input.NameText());
                        input.Skip();
                    }

                    return union ?? throw ShapeReader.NoMember();
                }

                void IJsonShape.Write(ref JsonOutput output)
                {
                    output.StartObject();
                    switch (this)
                    {
                """);
            body.Write(union.Members.Select(member => $"        case {member.Property}(var value): {member.Write} break;"));
            body.Write("""
                        default: throw ShapeWriter.UnknownMember();
                    }

                    output.EndObject();
                }
                """);
        });
    }

    private static void EmitMember(CodeWriter writer, UnionSymbol union, MemberSymbol member)
    {
        writer.WriteDocumentation(member.Documentation);
        writer.Block($"public sealed record {member.Property}({member.Type.Name} Value) : {union.Name}", body =>
            MemberEmitter.EmitPrintMembers(body, [member with { Property = "Value" }], "protected override"));
    }
}
