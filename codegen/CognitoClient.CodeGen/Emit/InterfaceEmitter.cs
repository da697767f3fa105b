using CognitoClient.CodeGen.Symbols;

namespace CognitoClient.CodeGen.Emit;

/// <summary>Emits the interface of the client.</summary>
internal static class InterfaceEmitter
{
    public static string Emit(ServiceSymbol service) => Code.Text($$"""
        /// <summary>Defines one method for each operation of {{service.Title}} (API version {{service.ApiVersion}}).</summary>
        /// <remarks>
        /// <para>In addition to the listed exceptions, every method can throw:</para>
        /// <list type="bullet">
        /// <item><see cref="{{service.BaseException}}"/>: the service returned an error without a dedicated type.</item>
        /// <item><see cref="CognitoTransportException"/>: no response arrived.</item>
        /// <item><see cref="CognitoResponseException"/>: the response could not be read.</item>
        /// <item><see cref="CognitoCredentialsException"/>: the operation requires AWS credentials, and none were found.</item>
        /// <item><see cref="ArgumentException"/>: the request was rejected before it was sent.</item>
        /// <item><see cref="OperationCanceledException"/>: the cancellation token was canceled.</item>
        /// </list>
        /// <para>Later versions can add methods. For tests, use a mocking library instead of implementing the interface.</para>
        /// </remarks>
        public interface {{service.Interface}}
        {
            {{Code.Blocks(service.Operations.Select(Method))}}
        }
        """);

    private static string Method(OperationSymbol operation) => Code.Text($"""
        {Code.Comment(operation.Documentation)}
        {Code.Comment(operation.Signature)}
        {operation.Errors.Select(error => Code.Comment(error.Documentation))}
        {Code.Comment(operation.Link)}
        {Code.Obsolete(operation.Obsolete)}
        {Layout.Signature($"Task<{operation.Response}> {operation.Method}", operation.Parameters, ";", depth: 1)}
        """);
}
