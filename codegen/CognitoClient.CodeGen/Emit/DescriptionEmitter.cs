using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits the class that describes the service to the call pipeline.</summary>
internal static class DescriptionEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>Describes {{service.Title}} to the call pipeline.</summary>
        internal static class {{service.DescriptionClass}}
        {
            public static ServiceDescription Description { get; } = new()
            {
                Name = "{{service.Name}}",
                ApiVersion = "{{service.ApiVersion}}",
                SigningName = "{{service.SigningName}}",
                CreateException = CreateException,
            };

            private static {{service.BaseException}} CreateException(ServiceError error) => error.Code switch
            {
                {{service.Errors.Select(error => $"\"{error.Code}\" => {ErrorEmitter.Create(error)},")}}
                _ => new {{service.BaseException}}(error),
            };
        }
        """);
}
