using System.Collections.ObjectModel;
using System.Text.Json;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Authentication.Flow;

internal sealed partial record ChallengeState : IJsonShape<ChallengeState>
{
    private const int Version = 1;

    /// <summary>The user pool and app client that the session belongs to; in saved states only.</summary>
    public string? UserPoolId { get; init; }

    /// <inheritdoc cref="UserPoolId"/>
    public string? ClientId { get; init; }

    static ChallengeState IJsonShape<ChallengeState>.Read(ref Utf8JsonReader reader)
    {
        var state = new ChallengeState { Name = default, Username = "", SignInName = "" };
        int? version = null;
        reader.StartObject();
        while (reader.NextMember())
        {
            if (reader.Member("Version"u8)) version = reader.ReadInteger();
            else if (reader.Member("UserPoolId"u8)) state = state with { UserPoolId = reader.ReadString() };
            else if (reader.Member("ClientId"u8)) state = state with { ClientId = reader.ReadString() };
            else if (reader.Member("Admin"u8)) state = state with { Admin = reader.ReadBoolean() ?? false };
            else if (reader.Member("ChallengeName"u8)) state = state with { Name = reader.ReadString() ?? "" };
            else if (reader.Member("Session"u8)) state = state with { Session = reader.ReadString() };
            else if (reader.Member("ChallengeParameters"u8)) state = state with { Parameters = reader.ReadMap(ShapeReader.ReadString) ?? ReadOnlyDictionary<string, string>.Empty };
            else if (reader.Member("AvailableChallenges"u8)) state = state with { AvailableChallenges = reader.ReadList(ShapeReader.ReadEnum<ChallengeNameType>) ?? [] };
            else if (reader.Member("Username"u8)) state = state with { Username = reader.ReadString() ?? "" };
            else if (reader.Member("SignInName"u8)) state = state with { SignInName = reader.ReadString() ?? "" };
            else if (reader.Member("SrpSecret"u8)) state = state with { SrpSecret = reader.ReadString() };
            else if (reader.Member("SoftwareTokenSecret"u8)) state = state with { SoftwareTokenSecret = reader.ReadString() };
            else if (reader.Member("Context"u8)) state = state with { Context = SignInContext.Read(ref reader) };
            else reader.Skip();
        }

        return version == Version && state.Name.Value.Length > 0 ? state : throw new JsonException();
    }

    void IJsonShape.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("Version"u8, Version);
        writer.WriteMember("UserPoolId"u8, UserPoolId);
        writer.WriteMember("ClientId"u8, ClientId);
        writer.WriteMember("Admin"u8, Admin);
        writer.WriteMember("ChallengeName"u8, Name.Value);
        writer.WriteMember("Session"u8, Session);
        writer.WriteMap("ChallengeParameters"u8, Parameters, ShapeWriter.WriteString);
        writer.WriteList("AvailableChallenges"u8, AvailableChallenges, ShapeWriter.WriteEnum);
        writer.WriteMember("Username"u8, Username);
        writer.WriteMember("SignInName"u8, SignInName);
        writer.WriteMember("SrpSecret"u8, SrpSecret);
        writer.WriteMember("SoftwareTokenSecret"u8, SoftwareTokenSecret);
        writer.WritePropertyName("Context"u8);
        Context.Write(writer);
        writer.WriteEndObject();
    }
}
