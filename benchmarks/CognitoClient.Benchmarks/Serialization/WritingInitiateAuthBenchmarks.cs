using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CognitoClient.Model;

namespace CognitoClient.Benchmarks.Serialization;

/// <summary>The first request of a sign-in by SRP, with a public number of 3072 bits.</summary>
[MemoryDiagnoser]
public class WritingInitiateAuthBenchmarks() : RequestWritingBenchmarks<InitiateAuthRequest>(new()
{
    AuthFlow = AuthFlowType.UserSrpAuth,
    ClientId = "1example23456789",
    AuthParameters = new Dictionary<string, string>
    {
        ["USERNAME"] = "jane.doe@example.com",
        ["SRP_A"] = new('a', 768),
        ["SECRET_HASH"] = "Qm9Xb2tUaGlzSXNOb3RSZWFsbHlBU2VjcmV0SGFzaD0=",
    },
})
{
    protected override void Write(Utf8JsonWriter writer, InitiateAuthRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("AuthFlow"u8, request.AuthFlow.Value);
        writer.Strings("AuthParameters"u8, request.AuthParameters);
        writer.Strings("ClientMetadata"u8, request.ClientMetadata);
        writer.WriteString("ClientId"u8, request.ClientId);
        writer.Member("Session"u8, request.Session);
        writer.WriteEndObject();
    }
}
