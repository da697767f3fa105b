using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using CognitoClient.Model;
using CognitoClient.Serialization;
using CognitoClient.Tests.Handlers;

namespace CognitoClient.Tests.Serialization;

/// <summary>Requests as calls write them.</summary>
public class ShapeWriterTests
{
    private static readonly Dictionary<string, string> Parameters = new() { ["USERNAME"] = "ada", ["PASSWORD"] = "correct \"horse\"" };

    // Those that sort have another order than the dictionary.
    public static TheoryData<IReadOnlyDictionary<string, string>> Maps => new()
    {
        Parameters,
        new ReadOnlyDictionary<string, string>(Parameters),
        new SortedDictionary<string, string>(Parameters, StringComparer.Ordinal),
        Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Call_MapOfAnyType_IsWrittenInItsOrder(IReadOnlyDictionary<string, string> map)
    {
        var body = await SentAsync((client, token) => client.InitiateAuthAsync(
            new() { ClientId = "client", AuthFlow = AuthFlowType.UserPasswordAuth, AuthParameters = map }, token));

        var members = string.Join(
            ',', map.Select(member => $"\"{member.Key}\":\"{member.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
        Assert.Equal(
            $$"""{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{{{members}}},"ClientId":"client"}""", body);
    }

    [Fact]
    public async Task Call_TextThatIsNoUnicode_IsRefusedWithTheMembersName()
    {
        var request = new AdminUpdateUserAttributesRequest
        {
            UserPoolId = "eu-central-1_a",
            Username = "ada",
            UserAttributes = [new() { Name = "nickname", Value = "secret\uD83D" }],
        };

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => SentAsync((client, token) => client.AdminUpdateUserAttributesAsync(request, token)));

        Assert.Equal("UserAttributes[0].Value", exception.ParamName);
        Assert.StartsWith("UserAttributes[0].Value: The string is not valid Unicode: it contains an unpaired surrogate", exception.Message);
        Assert.DoesNotContain("secret", exception.ToString());
    }

    [Fact]
    public async Task Call_MapWithANullKey_IsRefusedWithTheMembersName()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SentAsync((client, token) => client.InitiateAuthAsync(
            new() { ClientId = "client", AuthFlow = AuthFlowType.UserPasswordAuth, AuthParameters = new NullKey() }, token)));

        Assert.Equal("AuthParameters", exception.ParamName);
        Assert.StartsWith("AuthParameters has a key that is null.", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<IJsonShape, string> Unsendable { get; } = new()
    {
        { new GetUserRequest { AccessToken = null! }, "The required member AccessToken is null." },
        { Auth(new() { ["USERNAME"] = "ada", ["PASSWORD"] = null! }), "AuthParameters[\"PASSWORD\"] is null." },
        { Auth(new() { ["PASSWORD"] = "\uDC00" }), "AuthParameters[\"PASSWORD\"]: The string is not valid Unicode" },
        { Auth(new() { ["my key"] = null! }), "AuthParameters[\"my key\"] is null." },
        { Auth(new() { ["a\"\\\n\u202E\u2028é"] = null! }), "AuthParameters[\"a\\\"\\\\\\u000A\\u202E\\u2028é\"] is null." },
        { Auth(new() { [new string('k', 65)] = null! }), $"AuthParameters[\"{new string('k', 64)}…\"] is null." },
        { Auth(new() { ["\uD800"] = "x" }), "AuthParameters: The string is not valid Unicode" },
        {
            Auth([]) with { ClientMetadata = new SortedDictionary<string, string> { ["a"] = "b", ["c"] = null! } },
            "ClientMetadata[\"c\"] is null."
        },
        { SignUp(new AttributeType { Name = null! }), "The required member UserAttributes[0].Name is null." },
        { SignUp(new AttributeType { Name = "a", Value = "b" }, null!), "UserAttributes[1] is null." },
        {
            SignUp(new AttributeType { Name = "a" }, new AttributeType { Name = "c\uD800" }),
            "UserAttributes[1].Name: The string is not valid Unicode"
        },
        { new ListUsersRequest { UserPoolId = "p", AttributesToGet = ["a", null!] }, "AttributesToGet[1] is null." },
        {
            new CreateUserPoolClientRequest { UserPoolId = "p", ClientName = "c", ExplicitAuthFlows = [default] },
            "ExplicitAuthFlows[0] is not set."
        },
        {
            new CreateUserPoolRequest
            {
                PoolName = "p", LambdaConfig = new() { CustomSMSSender = new() { LambdaArn = null!, LambdaVersion = "V1_0" } },
            },
            "The required member LambdaConfig.CustomSMSSender.LambdaArn is null."
        },
        {
            new AdminInitiateAuthRequest
            {
                UserPoolId = "p",
                ClientId = "c",
                AuthFlow = AuthFlowType.UserAuth,
                ContextData = new() { IpAddress = "i", ServerName = "n", ServerPath = "/", HttpHeaders = null! },
            },
            "The required member ContextData.HttpHeaders is null."
        },
        {
            new SetLogDeliveryConfigurationRequest
            {
                UserPoolId = "p", LogConfigurations = [new() { LogLevel = default, EventSource = "e" }],
            },
            "The required member LogConfigurations[0].LogLevel is not set."
        },
    };

    [Theory]
    [MemberData(nameof(Unsendable))]
    public void Write_OfAValueThatCannotBeSent_NamesItsPath(IJsonShape request, string message)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
        {
            var output = new JsonOutput(null);
            request.Write(ref output);
        });

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Contains(exception.ParamName!, message, StringComparison.Ordinal);
    }

    private static InitiateAuthRequest Auth(Dictionary<string, string> parameters) =>
        new() { ClientId = "client", AuthFlow = AuthFlowType.UserPasswordAuth, AuthParameters = parameters };

    private static SignUpRequest SignUp(params AttributeType[] attributes) =>
        new() { ClientId = "client", Username = "ada", UserAttributes = attributes };

    [Fact]
    public async Task Call_MapWithoutOrder_IsWrittenWhole()
    {
        var body = await SentAsync((client, token) => client.RespondToAuthChallengeAsync(
            new()
            {
                ClientId = "client",
                ChallengeName = ChallengeNameType.PasswordVerifier,
                ChallengeResponses = Parameters.ToFrozenDictionary(),
            },
            token));

        Assert.Contains("\"USERNAME\":\"ada\"", body, StringComparison.Ordinal);
        Assert.Contains("\"PASSWORD\":\"correct \\\"horse\\\"\"", body, StringComparison.Ordinal);
    }

    /// <summary>The body that a call sends.</summary>
    private static async Task<string> SentAsync(Func<CognitoIdentityProviderClient, CancellationToken, Task> call)
    {
        using var handler = new ScriptedHandler();
        using var client = TestClient.Create(handler);
        await call(client, TestContext.Current.CancellationToken);
        return Assert.Single(handler.Sent).Body;
    }

    private sealed class NullKey : IReadOnlyDictionary<string, string>
    {
        public int Count => 1;

        public IEnumerable<string> Keys => [null!];

        public IEnumerable<string> Values => ["value"];

        public string this[string key] => "value";

        public bool ContainsKey(string key) => false;

        public bool TryGetValue(string key, out string value)
        {
            value = "";
            return false;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
        {
            yield return new(null!, "value");
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
