using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits a record for a structure, with the methods that read, write and print it.</summary>
internal static class RecordEmitter
{
    public static string Emit(RecordSymbol record) => Code.Text($$"""
        {{Code.Comment(record.Documentation)}}
        {{Code.Obsolete(record.Obsolete)}}
        [JsonConverter(typeof(ShapeJsonConverter<{{record.Name}}>))]
        public sealed record {{record.Name}} : IJsonShape<{{record.Name}}>
        {
            {{Code.Blocks(record.Members.Select(MemberEmitter.Property))}}

            static {{record.Name}} IJsonShape<{{record.Name}}>.Read(ref JsonInput input)
            {
                {{(record.Members.Count > 0 ? MemberEmitter.ReadBody(record.Members, $"new {record.Name}") : ReadEmpty(record))}}
            }

            void IJsonShape.Write(ref JsonOutput output)
            {
                output.StartObject();
                {{record.Members.Select(member => member.Write)}}
                output.EndObject();
            }

            {{(record.Members.Count > 0 ? MemberEmitter.PrintMembers(record.Members, "private") : "")}}
        }
        """);

    private static string ReadEmpty(RecordSymbol record) => $"""
        input.StartObject();
        while (input.NextMember())
            input.SkipUnknownMember();

        return new {record.Name}();
        """;
}
