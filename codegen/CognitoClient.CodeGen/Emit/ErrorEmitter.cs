using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>An error of the service: an exception, with members where the model has some.</summary>
internal static class ErrorEmitter
{
    public static SourceFile Emit(ServiceSymbol service, ErrorSymbol error) =>
        SourceFile.Create($"Errors/{error.Name}.g.cs", service.ModelNamespace, writer => Emit(writer, service, error));

    private static void Emit(CodeWriter writer, ServiceSymbol service, ErrorSymbol error)
    {
        writer.WriteDocumentation(error.Documentation);
        var interfaces = error.Members.Count > 0 ? ", IErrorShape" : "";
        writer.Block($"public sealed partial class {error.Name} : {service.BaseException}{interfaces}", body =>
        {
            body.Write($$"""
                /// <summary>Creates the error with a text, for instance in a test.</summary>
                public {{error.Name}}(string? message)
                    : base(message) => ErrorCode = "{{error.Name}}";

                /// <summary>Creates the error with a text and a cause.</summary>
                public {{error.Name}}(string? message, Exception? innerException)
                    : base(message, innerException) => ErrorCode = "{{error.Name}}";

                internal {{error.Name}}(ServiceError error)
                    : base(error)
                {
                }
                """);
            if (error.Members.Count > 0)
            {
                EmitMembers(body, error);
            }
        });
    }

    private static void EmitMembers(CodeWriter writer, ErrorSymbol error)
    {
        writer.Write("");
        foreach (var member in error.Members)
        {
            MemberEmitter.EmitProperty(writer, member);
            writer.Write("");
        }

        writer.Block($"internal static {error.Name} Read(ServiceError error)", body =>
        {
            body.Write("var input = ErrorBody.Open(error);");
            MemberEmitter.EmitReadBody(body, error.Members, $"new {error.Name}(error)");
        });
        writer.Write("");
        writer.Block("void IErrorShape.WriteMembers(ref JsonOutput output)", body => body.Write(error.Members.Select(member => member.Write)));
    }
}
