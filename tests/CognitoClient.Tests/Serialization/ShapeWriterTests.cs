using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using CognitoClient.Model;
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

        Assert.Equal("Value", exception.ParamName);
        Assert.StartsWith("Value: The string contains an unpaired surrogate", exception.Message);
        Assert.DoesNotContain("secret", exception.ToString());
    }

    [Fact]
    public async Task Call_MapWithANullKey_IsRefusedWithTheMembersName()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SentAsync((client, token) => client.InitiateAuthAsync(
            new() { ClientId = "client", AuthFlow = AuthFlowType.UserPasswordAuth, AuthParameters = new NullKey() }, token)));

        Assert.Equal("AuthParameters", exception.ParamName);
    }

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
