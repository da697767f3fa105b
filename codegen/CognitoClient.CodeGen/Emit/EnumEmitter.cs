using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>An open enumeration.</summary>
internal static class EnumEmitter
{
    public static SourceFile Emit(ServiceSymbol service, EnumSymbol type) =>
        SourceFile.Create($"Model/{type.Name}.g.cs", service.ModelNamespace, type.IsInteger ? writer => EmitIntegers(writer, type) : writer => EmitStrings(writer, type));

    private static void EmitStrings(CodeWriter writer, EnumSymbol type)
    {
        writer.WriteDocumentation(type.Documentation);
        writer.Write($"[JsonConverter(typeof(StringEnumJsonConverter<{type.Name}>))]");
        writer.Block($"public readonly struct {type.Name} : IStringEnumShape<{type.Name}>, IEquatable<{type.Name}>", body =>
        {
            body.Write($$"""
                private readonly string? _value;

                /// <summary>A value by the service's own text; it need not be one of those below.</summary>
                /// <exception cref="ArgumentNullException">The text is null.</exception>
                public {{type.Name}}(string value) => _value = StringEnum.Normalize(value);

                """);
            EmitValues(body, type);
            body.Write($$"""

                /// <summary>The service's own text; empty when none was given.</summary>
                public string Value => _value ?? "";

                /// <summary>A value by the service's own text.</summary>
                public static implicit operator {{type.Name}}(string value) => new(value);

                /// <summary>The service's own text.</summary>
                public override string ToString() => Value;

                /// <summary>Whether both are the same text.</summary>
                public bool Equals({{type.Name}} other) => _value == other._value;

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is {{type.Name}} other && Equals(other);

                /// <inheritdoc/>
                public override int GetHashCode() => Value.GetHashCode();

                /// <summary>Whether both are the same text.</summary>
                public static bool operator ==({{type.Name}} left, {{type.Name}} right) => left.Equals(right);

                /// <summary>Whether the texts differ.</summary>
                public static bool operator !=({{type.Name}} left, {{type.Name}} right) => !left.Equals(right);

                """);
            body.Block($"static {type.Name} IStringEnumShape<{type.Name}>.Read(ReadOnlySpan<byte> text)", read => read
                .Write(type.Values.Select(value => $"if (text.SequenceEqual({value.Literal}u8)) return {value.Property};"))
                .Write("return new(StringEnum.Read(text));"));
        });
    }

    private static void EmitIntegers(CodeWriter writer, EnumSymbol type)
    {
        writer.WriteDocumentation(type.Documentation);
        writer.Write($"""
            /// <param name="Value">The service's own number; it need not be one of those below.</param>
            [JsonConverter(typeof(IntEnumJsonConverter<{type.Name}>))]
            """);
        writer.Block($"public readonly record struct {type.Name}(int Value) : IIntEnumShape<{type.Name}>", body =>
        {
            EmitValues(body, type);
            body.Write($"""

                static {type.Name} IIntEnumShape<{type.Name}>.Create(int value) => new(value);
                """);
        });
    }

    private static void EmitValues(CodeWriter writer, EnumSymbol type) => writer.Separated(type.Values, (body, value) => body
        .WriteDocumentation(value.Documentation)
        .Write($"public static {type.Name} {value.Property} => new({value.Literal});"));
}
