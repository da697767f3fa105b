using System.Text.Json;
using CognitoClient.Internal.Findings;
using CognitoClient.Internal.Operations;
using CognitoClient.Model;
using CognitoClient.Testing.Internal.Constraints;

namespace CognitoClient.Testing.Internal.Wire;

/// <summary>Reads the body of a request and checks it against the model.</summary>
internal static class RequestChecks
{
    /// <summary>Returns the request, or throws the service's error.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The body.</param>
    /// <param name="allowUnknownMembers">True to accept members that the model does not have.</param>
    public static object Read(OperationDescriptor operation, ReadOnlyMemory<byte> body, bool allowUnknownMembers)
    {
        var reading = RequestReader.Read(operation, body.Span);
        var fault = reading.Findings.FirstOrDefault(finding => finding.Kind switch
        {
            FindingKind.MissingMember => false,
            FindingKind.UnknownMember => !allowUnknownMembers,
            _ => true,
        });
        if (fault is not null)
        {
            throw Errors.Serialization($"{fault.Path}: {fault.Message}");
        }

        var violations = new ViolationList();
        using var document = JsonDocument.Parse(body.IsEmpty ? "{}"u8.ToArray() : body);
        ModelConstraints.OfRequest(operation.Name).Check(document.RootElement, "", violations);
        if (!violations.IsEmpty)
        {
            throw new InvalidParameterException(violations.ToString());
        }

        return reading.Request ?? throw Errors.Serialization("The body is not a JSON object.");
    }
}
