using System.Text.Json;

namespace CognitoClient.Benchmarks.Floor;

internal sealed record FloorTokens(string? AccessToken, string? IdToken, string? RefreshToken, string? TokenType, long? ExpiresIn);

/// <summary>The floor's Cognito: the operations that the benchmarks measure.</summary>
internal sealed class FloorCognito(FloorTransport transport)
{
    private const string Prefix = "AWSCognitoIdentityProviderService.";

    public Task<FloorUser> AdminGetUserAsync(string userPoolId, string username) => transport.SendAsync(
        Prefix + "AdminGetUser", signed: true, FloorJson.Write((userPoolId, username), static (json, request) =>
        {
            json.WriteStartObject();
            json.WriteString("UserPoolId"u8, request.userPoolId);
            json.WriteString("Username"u8, request.username);
            json.WriteEndObject();
        }), ReadUser);

    public Task<FloorUser> GetUserAsync(string accessToken) => transport.SendAsync(
        Prefix + "GetUser", signed: false, FloorJson.Write(accessToken, static (json, token) =>
        {
            json.WriteStartObject();
            json.WriteString("AccessToken"u8, token);
            json.WriteEndObject();
        }), ReadUser);

    public Task<FloorTokens> InitiateAuthAsync(string clientId, string authFlow, Dictionary<string, string> parameters) =>
        transport.SendAsync(
            Prefix + "InitiateAuth", signed: false, FloorJson.Write((clientId, authFlow, parameters), static (json, request) =>
            {
                json.WriteStartObject();
                json.WriteString("AuthFlow"u8, request.authFlow);
                json.WriteStartObject("AuthParameters"u8);
                foreach (var (name, value) in request.parameters)
                {
                    json.WriteString(name, value);
                }

                json.WriteEndObject();
                json.WriteString("ClientId"u8, request.clientId);
                json.WriteEndObject();
            }), ReadTokens);

    public Task<FloorUsersPage> ListUsersAsync(string userPoolId) => transport.SendAsync(
        Prefix + "ListUsers", signed: true, FloorJson.Write(userPoolId, static (json, pool) =>
        {
            json.WriteStartObject();
            json.WriteString("UserPoolId"u8, pool);
            json.WriteEndObject();
        }), FloorUsers.ReadPage);

    private static FloorUser ReadUser(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        return FloorUsers.ReadUser(ref reader);
    }

    private static FloorTokens ReadTokens(ReadOnlyMemory<byte> body)
    {
        string? access = null, id = null, refresh = null, type = null;
        long? expiresIn = null;
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("AuthenticationResult"u8))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("AccessToken"u8))
                {
                    access = FloorJson.ReadString(ref reader);
                }
                else if (reader.ValueTextEquals("IdToken"u8))
                {
                    id = FloorJson.ReadString(ref reader);
                }
                else if (reader.ValueTextEquals("RefreshToken"u8))
                {
                    refresh = FloorJson.ReadString(ref reader);
                }
                else if (reader.ValueTextEquals("TokenType"u8))
                {
                    type = FloorJson.ReadString(ref reader);
                }
                else if (reader.ValueTextEquals("ExpiresIn"u8))
                {
                    expiresIn = FloorJson.ReadLong(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return new FloorTokens(access, id, refresh, type, expiresIn);
    }
}
