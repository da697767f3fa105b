using System.Text.Json;
using CognitoClient.Internal.Findings;
using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.Operations;

/// <summary>Reads requests that can be invalid, and reports all of their faults.</summary>
internal static class RequestReader
{
    public static RequestReading Read(OperationDescriptor operation, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            body = "{}"u8;
        }

        var findings = new FindingList();
        object? request = null;
        var input = default(JsonInput);
        try
        {
            input = new JsonInput(body, findings);
            request = input.Expects('{', "an object") ? operation.ReadRequest(ref input) : null;
            input.End();
        }
        catch (JsonException exception)
        {
            var fault = BodyReader.Describe(body, input.TokenStart, exception);
            var located = Located(findings, body);
            located.Add(new(FindingKind.InvalidJson, fault.Path, fault.Reason));
            return new(null, located);
        }

        return new(request, Located(findings, body));
    }

    private static List<RequestFinding> Located(FindingList findings, ReadOnlySpan<byte> body)
    {
        var located = new List<RequestFinding>(findings.Items.Count);
        foreach (var (kind, offset, detail) in findings.Items)
        {
            var path = JsonLocation.Find(body, offset, null, out _).Path;
            located.Add(kind switch
            {
                FindingKind.MissingMember => new(kind, $"{path}.{detail}", "the required member is missing"),
                FindingKind.UnknownMember => new(kind, path, "the member is unknown"),
                _ => new(kind, path, detail),
            });
        }

        return located;
    }
}
