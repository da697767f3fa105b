using System.Collections.ObjectModel;
using System.Text.Json;
using CognitoClient.Authentication;
using CognitoClient.Internal.Shapes;
using CognitoClient.Model;
using CognitoClient.Serialization;

namespace CognitoClient.Internal.SignIn;

internal sealed partial record ChallengeState : IJsonShape<ChallengeState>
{
    private const int Version = 1;

    /// <summary>The user pool and app client that the session belongs to; in saved states only.</summary>
    public string? UserPoolId { get; init; }

    /// <inheritdoc cref="UserPoolId"/>
    public string? ClientId { get; init; }

    static ChallengeState IJsonShape<ChallengeState>.Read(ref JsonInput input)
    {
        var state = new ChallengeState { Username = "", SignInName = "" };
        int? version = null;
        input.StartObject();
        while (input.NextMember())
        {
            if (input.Member("Version"u8))
            {
                version = input.ReadInteger();
            }
            else if (input.Member("UserPoolId"u8))
            {
                state = state with { UserPoolId = input.ReadString() };
            }
            else if (input.Member("ClientId"u8))
            {
                state = state with { ClientId = input.ReadString() };
            }
            else if (input.Member("Admin"u8))
            {
                state = state with { Admin = input.ReadBoolean() ?? false };
            }
            else if (input.Member("ChallengeName"u8))
            {
                state = state with { Name = input.ReadString() ?? "" };
            }
            else if (input.Member("Operation"u8))
            {
                state = state with { Operation = input.ReadString() };
            }
            else if (input.Member("Session"u8))
            {
                state = state with { Session = input.ReadString() };
            }
            else if (input.Member("ChallengeParameters"u8))
            {
                state = state with { Parameters = input.ReadMap(ShapeReader.ReadString) ?? ReadOnlyDictionary<string, string>.Empty };
            }
            else if (input.Member("AvailableChallenges"u8))
            {
                state = state with { AvailableChallenges = input.ReadList(ShapeReader.ReadEnum<ChallengeNameType>) ?? [] };
            }
            else if (input.Member("Username"u8))
            {
                state = state with { Username = input.ReadString() ?? "" };
            }
            else if (input.Member("SignInName"u8))
            {
                state = state with { SignInName = input.ReadString() ?? "" };
            }
            else if (input.Member("SrpSecret"u8))
            {
                state = state with { SrpSecret = input.ReadString() };
            }
            else if (input.Member("SoftwareTokenSecret"u8))
            {
                state = state with { SoftwareTokenSecret = input.ReadString() };
            }
            else if (input.Member("SoftwareTokenVerified"u8))
            {
                state = state with { SoftwareTokenVerified = input.ReadBoolean() ?? false };
            }
            else if (input.Member("ForgottenDeviceKey"u8))
            {
                state = state with { ForgottenDeviceKey = input.ReadString() };
            }
            else if (input.Member("Reached"u8))
            {
                state = state with { Reached = input.ReadShape<ChallengeState>() };
            }
            else if (input.Member("ReachedBy"u8))
            {
                state = state with { ReachedBy = input.ReadString() };
            }
            else if (input.Member("Context"u8))
            {
                state = state with { Context = SignInContext.Read(ref input) };
            }
            else
            {
                input.Skip();
            }
        }

        return version == Version && state.Name.Value.Length > 0 ? state : throw new JsonException();
    }

    void IJsonShape.Write(ref JsonOutput output)
    {
        output.StartObject();
        output.WriteMember("Version"u8, Version);
        output.WriteMember("UserPoolId"u8, UserPoolId);
        output.WriteMember("ClientId"u8, ClientId);
        output.WriteMember("Admin"u8, Admin);
        output.WriteMember("ChallengeName"u8, Name.Value);
        output.WriteMember("Operation"u8, Operation);
        output.WriteMember("Session"u8, Session);
        output.WriteMap("ChallengeParameters"u8, Parameters, ShapeWriter.WriteString);
        output.WriteList("AvailableChallenges"u8, AvailableChallenges, ShapeWriter.WriteEnum);
        output.WriteMember("Username"u8, Username);
        output.WriteMember("SignInName"u8, SignInName);
        output.WriteMember("SrpSecret"u8, SrpSecret);
        output.WriteMember("SoftwareTokenSecret"u8, SoftwareTokenSecret);
        if (SoftwareTokenVerified)
        {
            output.WriteMember("SoftwareTokenVerified"u8, SoftwareTokenVerified);
        }

        output.WriteMember("ForgottenDeviceKey"u8, ForgottenDeviceKey);
        output.WriteShape("Reached"u8, Reached);
        output.WriteMember("ReachedBy"u8, ReachedBy);
        output.WriteName("Context"u8);
        Context.Write(ref output);
        output.EndObject();
    }
}
