using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits an exception for an error of the service.</summary>
internal static class ErrorEmitter
{
    /// <summary>Returns the expression that creates the exception from a <c>ServiceError</c> named <c>error</c>.</summary>
    public static string Create(ErrorSymbol error) => error.Members.Count > 0 ? $"{error.Name}.Read(error)" : $"new {error.Name}(error)";

    public static string Emit(ServiceSymbol service, ErrorSymbol error) => Code.Text($$"""
        {{Code.Comment(error.Documentation)}}
        public sealed partial class {{error.Name}} : {{service.BaseException}}{{(error.Members.Count > 0 ? ", IErrorShape" : "")}}
        {
            /// <summary>Initializes a new instance, for example in a test.</summary>
            public {{error.Name}}() => ErrorCode = "{{error.Code}}";

            /// <summary>Initializes a new instance with a message, for example in a test.</summary>
            /// <param name="message">The error message.</param>
            public {{error.Name}}(string? message)
                : base(message) => ErrorCode = "{{error.Code}}";

            /// <summary>Initializes a new instance with a message and an inner exception.</summary>
            /// <param name="message">The error message.</param>
            /// <param name="innerException">The cause of this exception, or null.</param>
            public {{error.Name}}(string? message, Exception? innerException)
                : base(message, innerException) => ErrorCode = "{{error.Code}}";

            internal {{error.Name}}(ServiceError error)
                : base(error)
            {
            }

            {{(error.Members.Count > 0 ? Members(error) : "")}}
        }
        """);

    private static string Members(ErrorSymbol error) => Code.Text($$"""
        {{Code.Blocks(error.Members.Select(MemberEmitter.Property))}}

        internal static {{error.Name}} Read(ServiceError error)
        {
            var input = ErrorBody.Open(error);
            {{MemberEmitter.ReadBody(error.Members, $"new {error.Name}(error)")}}
        }

        void IErrorShape.WriteMembers(ref JsonOutput output)
        {
            {{error.Members.Select(member => member.Write)}}
        }
        """);
}
