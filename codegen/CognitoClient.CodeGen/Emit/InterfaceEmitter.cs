using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>The client's interface.</summary>
internal static class InterfaceEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>The operations of {{service.Title}} (API version {{service.ApiVersion}}), one method each.</summary>
        /// <remarks>
        /// In addition to the exceptions listed with each method, every call can throw <see cref="{{service.BaseException}}"/> for an
        /// error without a dedicated type, <see cref="CognitoTransportException"/> when no response arrived,
        /// <see cref="CognitoResponseException"/> when the response could not be read, <see cref="ArgumentException"/> when the request
        /// is invalid before it is sent, and <see cref="OperationCanceledException"/> when the cancellation token is canceled. Later
        /// versions may add members: create test doubles with a mocking library instead of implementing the interface by hand.
        /// </remarks>
        public interface {{service.Interface}}
        {
            {{Code.Blocks(service.Operations.Select(Method))}}
        }
        """);

    private static string Method(OperationSymbol operation) => Code.Text($"""
        {Code.Comment(operation.Documentation)}
        {operation.Errors.Select(error => Code.Comment(error.Documentation))}
        {Code.Obsolete(operation.Obsolete)}
        {Layout.Signature($"Task<{operation.Response}> {operation.Method}", operation.Parameters, ";", depth: 1)}
        """);
}
