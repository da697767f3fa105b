using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>A structure: its properties, then how it reads, writes and prints itself.</summary>
internal static class RecordEmitter
{
    // What HashCode.Combine takes.
    private const int MaxCombined = 8;

    public static SourceFile Emit(ServiceSymbol service, RecordSymbol record) =>
        SourceFile.Create($"Model/{record.Name}.g.cs", service.ModelNamespace, writer => Emit(writer, record));

    private static void Emit(CodeWriter writer, RecordSymbol record)
    {
        writer.WriteDocumentation(record.Documentation);
        if (record.Obsolete is { } reason)
        {
            writer.Write($"""[Obsolete("{reason}")]""");
        }

        writer.Write($"[JsonConverter(typeof(ShapeJsonConverter<{record.Name}>))]");
        writer.Block($"public sealed record {record.Name} : IJsonShape<{record.Name}>", body =>
        {
            foreach (var member in record.Members)
            {
                MemberEmitter.EmitProperty(body, member);
                body.Write("");
            }

            body.Block($"static {record.Name} IJsonShape<{record.Name}>.Read(ref JsonInput input)", read => EmitRead(read, record));
            body.Write("");
            body.Block("void IJsonShape.Write(ref JsonOutput output)", write => write
                .Write("output.StartObject();")
                .Write(record.Members.Select(member => member.Write))
                .Write("output.EndObject();"));
            body.Write("");
            EmitHash(body, record);
            EmitText(body, record);
        });
    }

    /// <summary>Of the members that the compiler's own hash would take, in a third of the code.</summary>
    private static void EmitHash(CodeWriter writer, RecordSymbol record)
    {
        if (record.Members.Count > 0)
        {
            writer.Write($"""
                /// <inheritdoc/>
                public override int GetHashCode() => {Combine([.. record.Members.Select(member => member.Property)])};

                """);
        }
    }

    private static string Combine(ReadOnlySpan<string> values) => values.Length <= MaxCombined
        ? $"HashCode.Combine({string.Join(", ", values!)})"
        : $"HashCode.Combine(\n    {string.Join(", ", values[..(MaxCombined - 1)]!)},\n    {Combine(values[(MaxCombined - 1)..]).Replace("\n", "\n    ", StringComparison.Ordinal)})";

    /// <summary>As the compiler would write it for any record, in less code.</summary>
    private static void EmitText(CodeWriter writer, RecordSymbol record)
    {
        if (record.Members.Count == 0)
        {
            writer.Write($$"""
                /// <inheritdoc/>
                public override string ToString() => "{{record.Name}} { }";
                """);
            return;
        }

        writer.Write($"""
            /// <summary>The record's name and the members that are set; a secret prints as <c>***</c>.</summary>
            public override string ToString() => MemberPrinter.Print(nameof({record.Name}), PrintMembers);

            """);
        MemberEmitter.EmitPrintMembers(writer, record.Members);
    }

    private static void EmitRead(CodeWriter writer, RecordSymbol record)
    {
        if (record.Members.Count > 0)
        {
            MemberEmitter.EmitReadBody(writer, record.Members, $"new {record.Name}");
            return;
        }

        writer.Write($"""
            input.StartObject();
            while (input.NextMember())
                input.Skip();
            return new {record.Name}();
            """);
    }
}
