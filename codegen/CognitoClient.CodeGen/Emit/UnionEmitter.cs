using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits a union as a closed hierarchy of records: one for each member, and one for unknown members.</summary>
internal static class UnionEmitter
{
    public static string Emit(UnionSymbol union) => Code.Text($$"""
        {{Code.Comment(union.Documentation)}}
        [JsonConverter(typeof(ShapeJsonConverter<{{union.Name}}>))]
        public abstract record {{union.Name}} : IJsonShape<{{union.Name}}>
        {
            private {{union.Name}}()
            {
            }

            {{Code.Blocks(union.Members.Select(member => Member(union, member)))}}

            /// <summary>A value of a kind that this version of the library does not support. It can be received but not sent.</summary>
            /// <param name="Name">The wire name of the member.</param>
            public sealed record Unknown(string Name) : {{union.Name}};

            static {{union.Name}} IJsonShape<{{union.Name}}>.Read(ref JsonInput input)
            {
                {{union.Name}}? union = null;
                input.StartObject();
                while (input.NextMember())
                {
                    if (input.SkipNullOrType())
                        continue;

                    if (union is not null)
                        throw ShapeReader.SecondMember();

                    {{string.Join("\nelse ", union.Members.Select(ReadMember))}}
                    else
                        union = new Unknown(input.SkipUnknown());
                }

                return union ?? throw ShapeReader.NoMember();
            }

            void IJsonShape.Write(ref JsonOutput output)
            {
                output.StartObject();
                switch (this)
                {
                    {{union.Members.Select(WriteMember)}}
                    default:
                        throw ShapeWriter.UnknownMember();
                }

                output.EndObject();
            }
        }
        """);

    private static string Member(UnionSymbol union, MemberSymbol member) => Code.Text($$"""
        {{Code.Comment(member.Documentation)}}
        public sealed record {{member.Property}}({{member.Type.Name}} Value) : {{union.Name}}
        {
            {{(member.Field is { } field ? Value(member, field with { Initializer = "new(Value)" }) : "")}}

            {{MemberEmitter.PrintMembers([member with { Property = "Value", Printed = "Value" }], "protected override")}}
        }
        """);

    private static string Value(MemberSymbol member, FieldSymbol field) => Code.Text($$"""
        /// <summary>The value.</summary>
        {{MemberEmitter.Accessors($"public {member.Type.Name} Value", field, depth: 2)}}

        {{MemberEmitter.Field(field)}}
        """);

    private static string ReadMember(MemberSymbol member) => $$"""
        if (input.Member("{{member.WireName}}"u8))
            union = input.{{member.Type.ReadCall}} is { } {{member.Local}} ? new {{member.Property}}({{member.Local}}) : null;
        """;

    private static string WriteMember(MemberSymbol member) => $"""
        case {member.Property}(var value):
            {member.Write}
            break;
        """;
}
