using CognitoClient.Internal.Shapes;
using CognitoClient.Serialization;

namespace CognitoClient.Tests.Protocol;

/// <summary>A request as the generator would write it.</summary>
internal sealed record PingRequest : IJsonShape<PingRequest>
{
    public string? Name { get; init; }

    public int? Count { get; init; }

    public static PingRequest Read(ref JsonInput input) => throw new NotSupportedException();

    public void Write(ref JsonOutput output)
    {
        output.StartObject();
        output.WriteRequired("Name"u8, Name);
        output.WriteMember("Count"u8, Count);
        output.EndObject();
    }
}

/// <summary>A response as the generator would write it.</summary>
internal sealed record PingResponse : IJsonShape<PingResponse>
{
    public string? Name { get; init; }

    public int? Count { get; init; }

    public bool? Enabled { get; init; }

    public IReadOnlyList<PingResponse> Users { get; init; } = [];

    public static PingResponse Read(ref JsonInput input)
    {
        var read = new PingResponse();
        input.StartObject();
        while (input.NextMember())
        {
            if (input.Member("Name"u8))
            {
                read = read with { Name = input.ReadString() };
            }
            else if (input.Member("Count"u8))
            {
                read = read with { Count = input.ReadInteger() };
            }
            else if (input.Member("Enabled"u8))
            {
                read = read with { Enabled = input.ReadBoolean() };
            }
            else if (input.Member("Users"u8))
            {
                read = read with { Users = input.ReadList(ShapeReader.ReadShape<PingResponse>) ?? [] };
            }
            else
            {
                input.Skip();
            }
        }

        return read;
    }

    public void Write(ref JsonOutput output) => throw new NotSupportedException();
}
