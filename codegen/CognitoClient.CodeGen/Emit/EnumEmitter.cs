using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits an enumeration that allows unlisted values.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumSymbol type) => type.IsInteger ? Integers(type) : Strings(type);

    private static string Strings(EnumSymbol type) => Code.Text($$"""
        {{Code.Comment(type.Documentation)}}
        [JsonConverter(typeof(StringEnumJsonConverter<{{type.Name}}>))]
        public readonly record struct {{type.Name}} : IStringEnumShape<{{type.Name}}>
        {
            private readonly string? _value;

            /// <summary>Initializes a value from its wire name. Unlisted values are allowed.</summary>
            /// <param name="value">The wire name.</param>
            /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
            public {{type.Name}}(string value) => _value = StringEnum.Normalize(value);

            {{Code.Blocks(type.Values.Select(value => Value(type, value)))}}

            /// <summary>The wire name, or an empty string for <c>default</c>.</summary>
            public string Value => _value ?? "";

            /// <inheritdoc cref="{{type.Name}}(string)"/>
            public static implicit operator {{type.Name}}(string value) => new(value);

            /// <summary>Returns the wire name.</summary>
            /// <returns><see cref="Value"/>.</returns>
            public override string ToString() => Value;

            static {{type.Name}} IStringEnumShape<{{type.Name}}>.Read(ReadOnlySpan<byte> text)
            {
                {{type.Values.Select(value => $"if (text.SequenceEqual({value.Literal}u8)) return {value.Property};")}}
                return new(StringEnum.Read(text));
            }
        }
        """);

    private static string Integers(EnumSymbol type) => Code.Text($$"""
        {{Code.Comment(type.Documentation)}}
        /// <param name="Value">The wire value. Unlisted values are allowed.</param>
        [JsonConverter(typeof(IntEnumJsonConverter<{{type.Name}}>))]
        public readonly record struct {{type.Name}}(int Value) : IIntEnumShape<{{type.Name}}>
        {
            {{Code.Blocks(type.Values.Select(value => Value(type, value)))}}

            static {{type.Name}} IIntEnumShape<{{type.Name}}>.Create(int value) => new(value);
        }
        """);

    private static string Value(EnumSymbol type, EnumValueSymbol value) => Code.Text($"""
        {Code.Comment(value.Documentation)}
        public static {type.Name} {value.Property} => new({value.Literal});
        """);
}
